using CookieTutorial.Services;
using CookieTutorial.Tests.Browser.Engines;
using CookieTutorial.Tests.Site;
using Microsoft.Playwright;

namespace CookieTutorial.Tests.Browser;

/// <summary>What every page owes to every reader.</summary>
public sealed class EveryPageTests(BrowserFixture browsers) : BrowserTest
{
    /// <summary>Each page without a cookie and with all of them, and a page that does not exist.</summary>
    private static IEnumerable<string> Addresses => [.. SiteAddresses.All, .. SiteAddresses.All, "/nowhere"];

    [Theory, EveryEngine]
    public Task No_page_violates_an_accessibility_rule_in_light_or_dark(Engine engine) => browsers.WithPageAsync(engine, async page =>
    {
        foreach (var address in Addresses)
        {
            await page.GotoAsync(address);

            var violations = await Accessibility.ViolationsAsync(page);

            Assert.True(violations.Count == 0, string.Join(Environment.NewLine, violations));
        }
    });

    [Theory, EveryEngine]
    public Task No_page_writes_an_error_to_the_console_or_asks_another_host(Engine engine) => browsers.WithPageAsync(engine, async page =>
    {
        List<string> complaints = [];
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                complaints.Add(message.Text);
            }
        };
        page.PageError += (_, error) => complaints.Add(error);
        page.RequestFailed += (_, request) => complaints.Add($"{request.Url}: {request.Failure}");
        page.Request += (_, request) =>
        {
            if (new Uri(request.Url).Authority != browsers.Site.Address.Authority)
            {
                complaints.Add($"asks another host: {request.Url}");
            }
        };

        foreach (var address in Addresses.SkipLast(1))
        {
            await page.GotoAsync(address);
        }

        Assert.Empty(complaints);
    });

    [Theory, EveryEngine]
    public Task No_page_scrolls_sideways_on_a_phone(Engine engine) => browsers.WithPageAsync(
        engine,
        async page =>
        {
            foreach (var address in Addresses)
            {
                await page.GotoAsync(address);

                var overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");

                Assert.True(overflow <= 0, $"{address} is {overflow} pixels too wide.");
            }
        },
        new() { ViewportSize = new() { Width = 320, Height = 640 } });
}
