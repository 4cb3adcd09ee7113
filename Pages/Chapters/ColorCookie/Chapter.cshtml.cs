using CookieTutorial.Services;
using CookieTutorial.Services.Course;
using CookieTutorial.Services.Wire;

namespace CookieTutorial.Pages.Chapters.ColorCookie;

/// <summary>The chapter “The color cookie”.</summary>
public class ChapterModel() : ChapterPageModel(Definition)
{
    private const string SentBack = "sent-color-back";
    private const string MadeLast = "made-color-last";

    public static readonly Chapter Definition = new(
        "color-cookie",
        "The color cookie",
        "One cookie, two lifetimes: a session cookie ends with the browser's session, a persistent cookie at a time that the server names.",
        Demos:
        [
            new("/test_cookies", "A session cookie") { OtherAddresses = ["/cookie"] },
            new("/test_cookies/persistent", "A persistent cookie"),
        ],
        Checkpoints:
        [
            new(
                "got-color",
                "Get the cookie: send a request that carries no color.",
                (exchange, _) => IsOfThisChapter(exchange) && exchange.Sets(TutorialCookies.Color)),
            new(
                SentBack,
                "Send it back: send the request again.",
                (exchange, _) => IsOfThisChapter(exchange) && exchange.SentValues(TutorialCookies.Color).Any(value => value.Length > 0)),
            new(
                MadeLast,
                "Make it last: get the cookie from the persistent page.",
                (exchange, _) => IsOfThisChapter(exchange)
                    && exchange.Changes(TutorialCookies.Color).Any(header => header.ExpiryTime(exchange.AnsweredAt) > exchange.AnsweredAt)),
            new(
                "deleted-color",
                "Delete the lasting cookie by hand, and send a request without it.",
                IsDeletedByHand),
        ])
    {
        Cookies = [TutorialCookies.Color],
    };

    /// <summary>
    /// A missing cookie does not say why it is missing. When the server had asked for it to last, the end of a session is no reason;
    /// and Start over is none, because it deletes the progress as well.
    /// </summary>
    private static bool IsDeletedByHand(Exchange exchange, Progress before) =>
        IsOfThisChapter(exchange)
        && before.Contains(MadeLast)
        && before.Contains(SentBack)
        && !exchange.Sent(TutorialCookies.Color)
        && exchange.Sets(TutorialCookies.Color);

    private static bool IsOfThisChapter(Exchange exchange) =>
        exchange.Path is "/test_cookies" or "/cookie" or "/test_cookies/persistent";
}
