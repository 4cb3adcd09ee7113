using CookieTutorial.Services;
using CookieTutorial.Services.Course;

namespace CookieTutorial.Pages.Chapters.YourFirstCookie;

/// <summary>The chapter “Your first cookie”.</summary>
public class ChapterModel() : ChapterPageModel(Definition)
{
    public static readonly Chapter Definition = new(
        "your-first-cookie",
        "Your first cookie",
        "A cookie makes one round trip: from the server to your browser, and back.",
        Demos:
        [
            new("/test_cookie", "The test cookie"),
        ],
        Checkpoints:
        [
            new(
                "got-id",
                "Get the cookie: send a request that carries no id.",
                (exchange, _) => exchange.Path == "/test_cookie" && exchange.Sets(TutorialCookies.Id)),
            new(
                "sent-id-back",
                "Send it back: send the request again.",
                (exchange, _) => exchange.Path == "/test_cookie" && exchange.SentValues(TutorialCookies.Id).Contains(TutorialCookies.SiteIdValue)),
            new(
                "changed-id",
                "Change it by hand to a value that no server of this tutorial ever sent, and send the request again.",
                (exchange, _) => exchange.Path == "/test_cookie"
                    && exchange.SentValues(TutorialCookies.Id).Any(value =>
                        value.Length > 0 && value is not (TutorialCookies.SiteIdValue or TutorialCookies.PlainServerIdValue))),
        ])
    {
        Cookies = [TutorialCookies.Id],
    };
}
