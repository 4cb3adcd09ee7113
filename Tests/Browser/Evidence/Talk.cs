using CookieTutorial.Tests.Site;
using Microsoft.Playwright;

namespace CookieTutorial.Tests.Browser.Evidence;

/// <summary>What a test lets a browser and the <see cref="CookieServer"/> say to each other.</summary>
internal static class Talk
{
    /// <summary>
    /// Has the browser receive <c>Set-Cookie</c> lines, one response with all of them, and asks for the same address again.
    /// </summary>
    /// <returns>The <c>Cookie</c> line of the second request; empty when it had none.</returns>
    public static async Task<string> AnswerAsync(this IPage page, CookieServer server, params string[] setCookieLines)
    {
        await page.GotoAsync(server.Setting("/", setCookieLines));
        return await page.CookieLineAsync(server, "/");
    }

    /// <summary>The <c>Cookie</c> line of a request for a path; empty when it has none.</summary>
    public static Task<string> CookieLineAsync(this IPage page, CookieServer server, string path) =>
        page.FetchAsync(new Uri(server.Address, path).AbsoluteUri);

    /// <summary>
    /// The text of an address that a page of the same origin fetches. The browser stores and sends the same cookies as for a
    /// visit, which takes it ten times as long; only the first address of an origin is visited.
    /// </summary>
    public static async Task<string> FetchAsync(this IPage page, string address)
    {
        var origin = new Uri(address).GetLeftPart(UriPartial.Authority);
        if (!page.Url.StartsWith($"{origin}/", StringComparison.Ordinal))
        {
            await page.GotoAsync(origin);
        }

        return await page.EvaluateAsync<string>("async address => (await fetch(address)).text()", address);
    }
}
