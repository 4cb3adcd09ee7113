using CookieTutorial.Tests.Browser.Engines;
using CookieTutorial.Tests.Site;
using Microsoft.Playwright;

namespace CookieTutorial.Tests.Browser;

/// <summary>What every page owes to every reader, without a cookie and with all those of the lessons.</summary>
public sealed class EveryPageTests(BrowserFixture browsers) : BrowserTest
{
    private static readonly string[] LessonCookies = ["id", "color", "visits"];

    [Theory, EveryEngine]
    public Task No_page_violates_an_accessibility_rule_in_light_or_dark(Engine engine) => browsers.WithPageAsync(
        engine,
        async page =>
        {
            await Accessibility.LoadAsync(page);
            await OnEveryPageAsync(page, async () =>
            {
                var violations = await Accessibility.ViolationsAsync(page);

                Assert.True(violations.Count == 0, string.Join(Environment.NewLine, violations));
            });
        },
        snapshots: false);

    [Theory, EveryEngine]
    public Task No_page_writes_an_error_to_the_console_or_asks_another_host(Engine engine) => browsers.WithPageAsync(engine, async page =>
    {
        List<string> complaints = [];
        page.Console += (_, message) =>
        {
            // The page that does not exist is reported as such.
            if (message.Type is "error" or "warning" && !message.Text.Contains("404", StringComparison.Ordinal))
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

        await OnEveryPageAsync(page, () => Task.CompletedTask);

        Assert.Empty(complaints);
    }, snapshots: false);

    [Theory, EveryEngine]
    public Task No_page_scrolls_sideways_on_a_phone(Engine engine) => browsers.WithPageAsync(
        engine,
        page => OnEveryPageAsync(page, async () =>
        {
            var overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");

            Assert.True(overflow <= 0, $"{page.Url} is {overflow} pixels too wide.");
        }),
        new() { ViewportSize = new() { Width = 320, Height = 640 } },
        snapshots: false);

    private static async Task OnEveryPageAsync(IPage page, Func<Task> check)
    {
        foreach (var address in SiteAddresses.All.Append("/nowhere"))
        {
            await page.Context.ClearCookiesAsync();
            await page.GotoAsync(address);
            await check();

            var host = new Uri(page.Url).Host;
            await page.Context.AddCookiesAsync(LessonCookies.Select(name => new Cookie { Name = name, Value = "7", Domain = host, Path = "/" }));
            await page.GotoAsync(address);
            await check();
        }

        await page.GotoAsync("/start-over");
        await page.GetByRole(AriaRole.Button, new() { Name = "Start over" }).ClickAsync();
        await page.Locator("#output").WaitForAsync();
        await check();
    }
}
