using CookieTutorial.Pages.Chapters.WithoutAFramework.PlainServer;
using CookieTutorial.Services.Course;

namespace CookieTutorial.Pages.Chapters.WithoutAFramework;

/// <summary>The chapter “Without a framework”.</summary>
[PlainServerKey]
public class ChapterModel(PlainHttpServer server) : ChapterPageModel(Definition)
{
    public static readonly Chapter Definition = new(
        typeof(ChapterModel),
        "Without a framework",
        "A cookie travels as a line of text. A server that writes this line itself shows that there is nothing more to it.",
        Demos:
        [
            new(typeof(RoundTripModel), "Two requests of a page"),
            new(typeof(PortsModel), "The cookie of another port"),
        ],
        Checkpoints:
        [
            new(
                "came-back",
                "See the plain server get its cookie back.",
                (exchange, _) => exchange.AsksFor<RoundTripModel>()
                    && exchange.Changes(CookieNames.CameBack).Any(change => change.Line.Value == PlainResponse.IdValue))
            {
                Hint = "Your own browser has no part in it: a page of this site sends both requests itself.",
                Solution = "Press “Have the page ask the plain server”. The checkpoint ticks when the plain server has got its "
                    + "cookie back.",
            },
            new(
                "any-port",
                "Bring the plain server’s cookie to this site.",
                (exchange, _) => exchange.AsksFor<PortsModel>()
                    && exchange.SentValues(CookieNames.Id).Contains(PlainResponse.IdValue))
            {
                Hint = "Two servers share one jar if they share the name of their host.",
                Solution = "Open the plain server in a tab, come back, and press “ask this site”. Where you cannot open "
                    + "it, write the cookie id with the value some_value_42 by hand first.",
            },
        ])
    {
        Minutes = 10,
        // The plain server names no path: the pages that the chapter opens bind its cookie to the root, and /any/path to the
        // folder /any.
        Cookies = [new(CookieNames.Id) { Paths = ["/", "/any"], IsByHand = true }, new(CookieNames.CameBack)],
        AddServices = services => services.AddPlainServer(),
    };

    /// <summary>Whether the plain server runs beside the site.</summary>
    public bool PlainServerRuns => server.Address is not null;

    /// <summary>
    /// A page of the plain server, or <see langword="null"/> when this reader's browser cannot open it. Its path has no folder,
    /// so the browser sends the cookie to every path (RFC 6265, section 5.1.4).
    /// </summary>
    public Uri? PlainPage => server.AddressFor(Request.Host.Host) is { } address ? new(address, "hello") : null;
}
