using CookieTutorial.Services.Course;
using CookieTutorial.Services.Wire;

namespace CookieTutorial.Pages.Chapters.ColorCookie;

/// <summary>The chapter “The color cookie”.</summary>
public class ChapterModel() : ChapterPageModel(Definition)
{
    private const string SentBack = "sent-color-back";
    private const string MadeLast = "made-color-last";

    public static readonly Chapter Definition = new(
        typeof(ChapterModel),
        "The color cookie",
        "One cookie, two lifetimes: a session cookie ends with the browser's session, "
            + "a persistent cookie at a time that the server names.",
        Demos:
        [
            new(typeof(TestCookiesModel), "A session cookie"),
            new(typeof(TestCookiesPersistentModel), "A persistent cookie"),
            new(typeof(ReadDateModel), "Read a date"),
        ],
        Checkpoints:
        [
            new(
                "got-color",
                "Get the cookie: send a request that carries no color.",
                (exchange, _) => IsOfThisChapter(exchange) && exchange.Sets(CookieNames.Color))
            {
                Hint = "The page sets the cookie for those who bring none.",
                Solution = "Send the request to /test_cookies. If it knows your color already, delete color under “Write a "
                    + "cookie by hand”, and send it again.",
            },
            new(
                SentBack,
                "Send it back: send the request again.",
                (exchange, _) => IsOfThisChapter(exchange)
                    && exchange.SentValues(CookieNames.Color).Any(value => value.Length > 0))
            {
                Hint = "You need not do anything for it: your browser does.",
                Solution = "Send the request to /test_cookies twice. The first answer sets the color, and the second "
                    + "request brings it.",
            },
            new(
                MadeLast,
                "Make it last: get the cookie from the persistent page.",
                (exchange, _) => IsOfThisChapter(exchange)
                    && exchange.Changes(CookieNames.Color)
                        .Any(change => change.Cookie?.Expiry > exchange.AnsweredAt))
            {
                Hint = "The persistent page leaves the color alone that you have. What if you had none?",
                Solution = "Delete color under “Write a cookie by hand”, and send the request of the persistent page. Its "
                    + "answer has a line with max-age.",
            },
            new(
                "deleted-color",
                "Delete the lasting cookie by hand, and send a request without it.",
                IsDeletedByHand)
            {
                Hint = "It takes two steps: the color of the persistent page has to be there before you delete it.",
                Solution = "When the three checkpoints above are done, delete color under “Write a cookie by hand”, and "
                    + "send the request once more.",
            },
        ])
    {
        Minutes = 15,
        Cookies = [new(CookieNames.Color) { IsByHand = true }],
    };

    /// <summary>
    /// A missing cookie does not say why it is missing. When the server had asked for it to last, the end of a session is no
    /// reason; and Start over is none, because it deletes the progress as well.
    /// </summary>
    private static bool IsDeletedByHand(Exchange exchange, Progress before) =>
        IsOfThisChapter(exchange)
        && before.Contains(MadeLast)
        && before.Contains(SentBack)
        && !exchange.Sent(CookieNames.Color)
        && exchange.Sets(CookieNames.Color);

    private static bool IsOfThisChapter(Exchange exchange) =>
        exchange.AsksFor<TestCookiesModel>() || exchange.AsksFor<TestCookiesPersistentModel>();
}
