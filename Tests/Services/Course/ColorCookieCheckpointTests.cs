using CookieTutorial.Pages.Chapters.ColorCookie;

namespace CookieTutorial.Tests.Services.Course;

public sealed class ColorCookieCheckpointTests
{
    private const string Session = "color=blue; path=/";
    private const string Persistent = "color=blue; max-age=63072000; path=/";

    /// <summary>Checkpoint; request target; Cookie header; Set-Cookie header; progress before; whether it is reached.</summary>
    [Theory]
    [InlineData("got-color", "/test_cookies", "", Session, "", true)]
    [InlineData("got-color", "/cookie", "", Session, "", true)]
    [InlineData("got-color", "/test_cookies/persistent", "", Persistent, "", true)]
    [InlineData("got-color", "/test_cookies", "color=blue", "", "", false)]
    [InlineData("got-color", "/track_user", "", Session, "", false)]
    [InlineData("got-color", "/test_cookies", "", "id=1; path=/", "", false)]
    [InlineData("sent-color-back", "/test_cookies", "color=blue", "", "", true)]
    [InlineData("sent-color-back", "/test_cookies", "id=1; color=green", "", "", true)]
    [InlineData("sent-color-back", "/test_cookies", "", Session, "", false)]
    [InlineData("sent-color-back", "/test_cookies", "color=", Session, "", false)]
    [InlineData("sent-color-back", "/test_cookie", "color=blue", "", "", false)]
    [InlineData("made-color-last", "/test_cookies/persistent", "", Persistent, "", true)]
    [InlineData("made-color-last", "/test_cookies/persistent", "", "color=blue; expires=Fri, 01 Jan 2027 00:00:00 GMT", "", true)]
    [InlineData("made-color-last", "/test_cookies", "", Session, "", false)]
    [InlineData("made-color-last", "/test_cookies/persistent", "color=blue", "", "got-color.sent-color-back", false)]
    [InlineData("made-color-last", "/test_cookies/persistent", "", "color=; max-age=0", "", false)]
    [InlineData("made-color-last", "/track_user", "", "visits=1; max-age=63072000; path=/", "", false)]
    [InlineData("deleted-color", "/test_cookies/persistent", "", Persistent, "got-color.sent-color-back.made-color-last", true)]
    [InlineData("deleted-color", "/test_cookies", "id=1", Session, "sent-color-back.made-color-last", true)]
    public void A_checkpoint_is_judged_by_what_was_sent_and_answered(
        string checkpoint, string target, string cookie, string setCookie, string before, bool reached) =>
        Assert.Equal(reached, Judging.Reaches(ChapterModel.Definition, checkpoint, target, cookie, setCookie, before));

    /// <summary>Why the cookie is missing, or only seems to be; request target; Cookie header; Set-Cookie header; progress before.</summary>
    [Theory]
    [InlineData("a fresh browser", "/test_cookies", "", Session, "")]
    [InlineData("start over", "/test_cookies/persistent", "", Persistent, "")]
    [InlineData("the session ended", "/test_cookies", "", Session, "got-color.sent-color-back")]
    [InlineData("the session cookie was deleted", "/test_cookies/persistent", "", Persistent, "got-color.sent-color-back")]
    [InlineData("it never came back", "/test_cookies/persistent", "", Persistent, "got-color.made-color-last")]
    [InlineData("it is still there", "/test_cookies", "color=blue", "", "got-color.sent-color-back.made-color-last")]
    [InlineData("it was changed", "/test_cookies", "color=red", "", "got-color.sent-color-back.made-color-last")]
    [InlineData("it was emptied", "/test_cookies", "color=", Session, "got-color.sent-color-back.made-color-last")]
    [InlineData("the server cannot read it", "/test_cookies", "color=a b", Session, "got-color.sent-color-back.made-color-last")]
    [InlineData("another name was deleted", "/test_cookie", "", "id=1; path=/", "got-color.sent-color-back.made-color-last")]
    public void Not_every_missing_cookie_was_deleted_by_hand(string why, string target, string cookie, string setCookie, string before) =>
        Assert.False(Judging.Reaches(ChapterModel.Definition, "deleted-color", target, cookie, setCookie, before), why);
}
