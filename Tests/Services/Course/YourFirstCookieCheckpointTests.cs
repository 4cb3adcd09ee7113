using CookieTutorial.Pages.Chapters.YourFirstCookie;
using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Services.Course;

public sealed class YourFirstCookieCheckpointTests
{
    /// <summary>Checkpoint; request line; Cookie header; Set-Cookie header; whether it is reached.</summary>
    [Theory]
    [InlineData("got-id", "/test_cookie", "", "id=some_value_99; path=/", true)]
    [InlineData("got-id", "/test_cookie", "id=some_value_99", "", false)]
    [InlineData("got-id", "/track_user", "", "id=some_value_99; path=/", false)]
    [InlineData("sent-id-back", "/test_cookie", "id=some_value_99", "", true)]
    [InlineData("sent-id-back", "/test_cookie", "color=blue; id=some_value_99", "", true)]
    [InlineData("sent-id-back", "/test_cookie", "", "id=some_value_99; path=/", false)]
    [InlineData("sent-id-back", "/test_cookie", "id=mine", "", false)]
    [InlineData("changed-id", "/test_cookie", "id=mine", "", true)]
    [InlineData("changed-id", "/test_cookie", "id=some_value_99", "", false)]
    [InlineData("changed-id", "/test_cookie", "id=some_value_42", "", false)]
    [InlineData("changed-id", "/test_cookie", "id=", "id=some_value_99; path=/", false)]
    public void A_checkpoint_is_judged_by_what_was_sent_and_answered(
        string checkpoint, string path, string cookie, string setCookie, bool reached) =>
        Assert.Equal(reached, Judging.Reaches(ChapterModel.Definition, checkpoint, path, cookie, setCookie));
}
