using CookieTutorial.Tests.Browser.Engines;
using CookieTutorial.Tests.Browser.Wire;
using Microsoft.Playwright;

namespace CookieTutorial.Tests.Browser;

/// <summary>The panel shows the truth: what it prints is what the browser itself reports of the same exchange.</summary>
public sealed class WirePanelTests(BrowserFixture browsers) : BrowserTest
{
    [Theory, EveryEngine]
    public Task Its_lines_are_those_that_the_browser_sent_and_received(Engine engine) => browsers.WithNewPageAsync(engine, async page =>
    {
        string[] visits =
        [
            "/test_cookie", "/test_cookie", "/test_cookies", "/test_cookies/persistent", "/track_user", "/track_user",
            "/track_user/direct", "/stop_tracking", "/stop_tracking",
        ];
        var browser = await ReportedExchanges.ListenAsync(engine, page);
        foreach (var address in visits)
        {
            Assert.Equal(await browser.GoToAsync(address), await PanelLinesAsync(page));
        }
    });

    [Theory, EveryEngine]
    public Task It_prints_strange_values_as_they_are(Engine engine) => browsers.WithNewPageAsync(engine, async page =>
    {
        var browser = await ReportedExchanges.ListenAsync(engine, page);
        await page.GotoAsync("/");
        foreach (var value in new[] { "a  b", "\\\"quoted\\\"", "%41%zz", "a=b==", "<script>", "&amp", "a,b", "" })
        {
            await page.EvaluateAsync($"document.cookie = \"color={value}; path=/\"");
            await page.EvaluateAsync("document.cookie = 'id=x; path=/test_cookies'");

            Assert.Equal(await browser.GoToAsync("/test_cookies"), await PanelLinesAsync(page));
        }
    });

    private static async Task<string[]> PanelLinesAsync(IPage page) => [.. await page.Locator(".header-line").AllTextContentsAsync()];
}
