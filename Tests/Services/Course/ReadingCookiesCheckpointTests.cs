using CookieTutorial.Pages.Chapters.ReadingCookies;
using CookieTutorial.Services.Course;
using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Services.Course;

public sealed class ReadingCookiesCheckpointTests
{
    /// <summary>Checkpoint; request target; Cookie header; Set-Cookie header; whether it is reached.</summary>
    [Theory]
    [InlineData("read-back-100", "/stored", "", "", false)]
    [InlineData("read-back-100", "/stored", "stored=100", "", true)]
    [InlineData("read-back-100", "/stored", "color=blue; stored=100", "", true)]
    [InlineData("read-back-100", "/stored", "", "stored=100; path=/", false)]
    [InlineData("read-back-100", "/stored", "stored=\"100\"", "", false)]
    [InlineData("read-back-100", "/stored", "stored=100%20", "", false)]
    [InlineData("read-back-100", "/stored", "stored=101", "", false)]
    [InlineData("read-back-100", "/stored", "visits=100", "", false)]
    [InlineData("read-back-100", "/track_user", "stored=100", "", false)]
    [InlineData("dropped-a-cookie", "/stored", "", "", false)]
    [InlineData("dropped-a-cookie", "/stored", "stored=two words", "", true)]
    [InlineData("dropped-a-cookie", "/stored", "stored=red, green", "", true)]
    [InlineData("dropped-a-cookie", "/stored", "stored=\"a b\"", "", true)]
    [InlineData("dropped-a-cookie", "/stored", "stored=\u00e9", "", true)]
    [InlineData("dropped-a-cookie", "/stored", "stored=", "", true)]
    [InlineData("dropped-a-cookie", "/stored", "stored=two%20words", "", false)]
    [InlineData("dropped-a-cookie", "/stored", "", "stored=two%20words; path=/", false)]
    [InlineData("dropped-a-cookie", "/stored", "stored=\"quoted\"", "", false)]
    [InlineData("dropped-a-cookie", "/stored", "other=two words", "", false)]
    [InlineData("dropped-a-cookie", "/stored", "other=two words; stored=100", "", false)]
    [InlineData("dropped-a-cookie", "/test_cookie", "stored=two words", "", false)]
    public void A_checkpoint_is_judged_by_what_was_sent_and_answered(
        string checkpoint, string target, string cookie, string setCookie, bool reached) =>
        Assert.Equal(reached, Judging.Reaches(ChapterModel.Definition, checkpoint, target, cookie, setCookie));

    [Fact]
    public void Storing_100_again_is_not_reading_it()
    {
        var exchange = Exchanges.Of(["stored=100"], ["stored=100; path=/"]) with { Target = "/stored", Method = "POST" };

        Assert.False(ChapterModel.Definition.Checkpoints[0].IsReached(exchange, Progress.None));
    }
}
