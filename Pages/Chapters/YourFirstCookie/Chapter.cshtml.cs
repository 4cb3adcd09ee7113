using CookieTutorial.Pages.Chapters.WithoutAFramework.PlainServer;
using CookieTutorial.Services.Course;

namespace CookieTutorial.Pages.Chapters.YourFirstCookie;

/// <summary>The chapter “Your first cookie”.</summary>
public class ChapterModel() : ChapterPageModel(Definition)
{
    public static readonly Chapter Definition = new(
        typeof(ChapterModel),
        "Your first cookie",
        "A cookie makes one round trip: from the server to your browser, and back.",
        Demos:
        [
            new(typeof(TestCookieModel), "The test cookie"),
        ],
        Checkpoints:
        [
            new(
                "got-id",
                "Get the cookie: send a request that carries no id.",
                (exchange, _) => exchange.AsksFor<TestCookieModel>() && exchange.Sets(CookieNames.Id)),
            new(
                "sent-id-back",
                "Send it back: send the request again.",
                (exchange, _) => exchange.AsksFor<TestCookieModel>()
                    && exchange.SentValues(CookieNames.Id).Contains(TestCookieModel.Value)),
            new(
                "changed-id",
                "Change it by hand to a value that no server of this tutorial ever sent, and send the request again.",
                (exchange, _) => exchange.AsksFor<TestCookieModel>()
                    && !exchange.Sets(CookieNames.Id)
                    && exchange.SentValues(CookieNames.Id).Any(value =>
                        value is not (TestCookieModel.Value or PlainResponse.IdValue))),
        ])
    {
        Minutes = 10,
        Cookies = [new(CookieNames.Id) { IsByHand = true }],
    };
}
