using Microsoft.Playwright;

namespace CookieTutorial.Tests.Browser.Wire;

/// <summary>Firefox reports the headers of the wire in the list of each request and each response.</summary>
internal sealed class FirefoxExchanges(IPage page) : ReportedExchanges
{
    /// <inheritdoc />
    public override async Task<string[]> GoToAsync(string address)
    {
        var response = await page.GotoAsync(address) ?? throw new InvalidOperationException("The page did not load.");
        return
        [
            .. Lines(await response.Request.HeadersArrayAsync(), "Cookie"),
            .. Lines(await response.HeadersArrayAsync(), "Set-Cookie"),
        ];
    }

    private static IEnumerable<string> Lines(IEnumerable<Header> headers, string name) => headers
        .Where(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
        .SelectMany(header => header.Value.Split('\n'))
        .Select(value => $"{name}: {value}");
}
