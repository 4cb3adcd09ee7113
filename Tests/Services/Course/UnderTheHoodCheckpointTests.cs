using CookieTutorial.Pages.Chapters.UnderTheHood;
using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Services.Course;

public sealed class UnderTheHoodCheckpointTests
{
    private const string Lab = "/under-the-hood/cookie-header";

    /// <summary>Checkpoint; request target; Cookie header; whether it is reached.</summary>
    [Theory]
    [InlineData("header-dropped-pair", Lab, "", false)]
    [InlineData("header-dropped-pair", Lab, "color=blue; visits=3", false)]
    [InlineData("header-dropped-pair", Lab, "color=blue; progress=", false)]
    [InlineData("header-dropped-pair", Lab, "color=two words", true)]
    [InlineData("header-dropped-pair", Lab, "color=blue; =nameless", true)]
    [InlineData("header-dropped-pair", Lab + "?header=a%3D1%3B%20b%3Dtwo%20words", "", true)]
    [InlineData("header-dropped-pair", Lab + "?header=a=1;+b=two+words", "", true)]
    [InlineData("header-dropped-pair", Lab + "?header=progress%3D", "", true)]
    [InlineData("header-dropped-pair", Lab + "?header=a%3D1%3B%20b%3Dtwo%2520words", "", false)]
    [InlineData("header-dropped-pair", Lab + "?header=a%3D1", "color=two words", false)]
    [InlineData("header-dropped-pair", Lab + "?header=a%0D%0A", "", false)]
    [InlineData("header-dropped-pair", Lab + "?header=;;", "", false)]
    [InlineData("header-dropped-pair", Lab + "?other=a", "", false)]
    [InlineData("header-dropped-pair", "/test_cookie?header=a", "", false)]
    [InlineData("header-dropped-pair", "/test_cookie", "color=two words", false)]
    [InlineData("header-duplicate-name", Lab, "", false)]
    [InlineData("header-duplicate-name", Lab, "color=special; color=general", true)]
    [InlineData("header-duplicate-name", Lab, "color=red; colour=red", false)]
    [InlineData("header-duplicate-name", Lab + "?header=a%3D1%3B%20A%3D2", "", true)]
    [InlineData("header-duplicate-name", Lab + "?header=a%3D1%3B%20a%3D1", "", true)]
    [InlineData("header-duplicate-name", Lab + "?header=a%3D%3B%20a%3D1", "", false)]
    [InlineData("header-duplicate-name", Lab + "?header=a%3D1%2C%20a%3D1", "", false)]
    [InlineData("header-duplicate-name", "/under-the-hood/set-cookie-line?header=a=1;a=1", "a=1; a=2", false)]
    public void A_checkpoint_is_judged_by_the_header_that_the_lab_read(string checkpoint, string target, string cookie, bool reached) =>
        Assert.Equal(reached, Judging.Reaches(ChapterModel.Definition, checkpoint, target, cookie, setCookie: ""));
}
