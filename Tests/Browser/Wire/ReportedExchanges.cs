using CookieTutorial.Tests.Browser.Engines;
using Microsoft.Playwright;

namespace CookieTutorial.Tests.Browser.Wire;

/// <summary>Opens pages and asks the browser, not the page, which cookie lines went over the wire.</summary>
internal abstract class ReportedExchanges
{
    /// <summary>Begins to listen to the page's exchanges, in the way that the engine offers.</summary>
    public static async Task<ReportedExchanges> ListenAsync(Engine engine, IPage page) => engine switch
    {
        Engine.Chromium => await ChromiumExchanges.ListenAsync(page),
        _ => new FirefoxExchanges(page),
    };

    /// <summary>
    /// Opens an address. Returns the <c>Cookie</c> lines that were sent, then the <c>Set-Cookie</c> lines that came back.
    /// </summary>
    public abstract Task<string[]> GoToAsync(string address);
}
