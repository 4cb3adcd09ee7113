using CookieTutorial.Services;
using CookieTutorial.Services.Course;
using CookieTutorial.Services.PlainServer;

namespace CookieTutorial.Pages.Chapters.WithoutAFramework;

/// <summary>The chapter “Without a framework”.</summary>
public class ChapterModel(PlainHttpServer server) : ChapterPageModel(Definition)
{
    private const string RoundTrip = "/chapters/without-a-framework/round-trip";
    private const string Ports = "/chapters/without-a-framework/ports";

    public static readonly Chapter Definition = new(
        "without-a-framework",
        "Without a framework",
        "A cookie travels as a line of text. A server that writes this line itself shows that there is nothing more to it.",
        Demos:
        [
            new(RoundTrip, "Two requests to the plain server"),
            new(Ports, "The cookie of another port"),
        ],
        Checkpoints:
        [
            new(
                "came-back",
                "Have the first page send its two requests, and see id=some_value_42 come back to the plain server.",
                (exchange, _) => exchange.Path == RoundTrip
                    && exchange.Changes(TutorialCookies.CameBack).Any(header => header.Cookie.Value == TutorialCookies.PlainServerIdValue)),
            new(
                "any-port",
                "Bring the plain server’s cookie to this site: the port does not matter.",
                (exchange, _) => exchange.Path == Ports && exchange.SentValues(TutorialCookies.Id).Contains(TutorialCookies.PlainServerIdValue)),
        ])
    {
        Cookies = [TutorialCookies.Id, TutorialCookies.CameBack],
    };

    /// <summary>Whether the plain server runs beside the site.</summary>
    public bool PlainServerRuns => server.Address is not null;

    /// <summary>
    /// A page of the plain server, or <see langword="null"/> when this reader's browser cannot open it. Its path has no folder, so the browser sends the
    /// cookie to every path (RFC 6265, section 5.1.4).
    /// </summary>
    public Uri? PlainPage => server.AddressFor(Request.Host.Host) is { } address ? new(address, "hello") : null;
}
