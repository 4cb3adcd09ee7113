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
                (exchange, _) => exchange.AsksFor<TestCookieModel>() && exchange.Sets(CookieNames.Id))
            {
                Hint = "The page sets the cookie for those who bring none.",
                Solution = "Send the request to /test_cookie. If it finds an id already, delete id under “Write a cookie by "
                    + "hand”, and send it again.",
            },
            new(
                "sent-id-back",
                "Send it back: send the request again.",
                (exchange, _) => exchange.AsksFor<TestCookieModel>()
                    && exchange.SentValues(CookieNames.Id).Contains(TestCookieModel.Value))
            {
                Hint = "You need not do anything for it: your browser does.",
                Solution = "Send the request twice. The first answer sets the cookie, and the second request brings it. If "
                    + "you have changed its value, delete it by hand first.",
            },
            new(
                "changed-id",
                "Change it by hand to a value that no server of this tutorial ever sent, and send the request again.",
                (exchange, _) => exchange.AsksFor<TestCookieModel>()
                    && !exchange.Sets(CookieNames.Id)
                    && exchange.SentValues(CookieNames.Id).Any(value =>
                        value is not (TestCookieModel.Value or PlainResponse.IdValue)))
            {
                Hint = "The cookie lies in your browser, and there you may write what you like.",
                Solution = "Under “Write a cookie by hand”, choose id, type another value, such as anything-you-like, and "
                    + "press “Write it”. Then send the request again.",
            },
        ])
    {
        Minutes = 10,
        Cookies = [new(CookieNames.Id) { IsByHand = true }],
    };
}
