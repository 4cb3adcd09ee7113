using CookieTutorial.Pages.Chapters;
using CookieTutorial.Tests.Browser.Engines;
using CookieTutorial.Tests.Site;
using Microsoft.Playwright;

namespace CookieTutorial.Tests.Browser;

/// <summary>
/// What every page owes to every reader: no accessibility violation, nothing that scrolls sideways, no error in the console, no
/// request to another host.
/// </summary>
public static class EveryPageTests
{
    private static readonly string[] LessonCookies = ["id", "color", "visits"];

    /// <summary>Two classes, because classes run side by side.</summary>
    public sealed class InLightColours(BrowserFixture browsers) : BrowserTest
    {
        [Theory, EveryEngine]
        public Task Every_page_is_sound(Engine engine) => CheckEveryPageAsync(browsers, engine, ColorScheme.Light, firefoxWidth: 320);
    }

    /// <inheritdoc cref="InLightColours" />
    public sealed class InDarkColours(BrowserFixture browsers) : BrowserTest
    {
        [Theory, EveryEngine]
        public Task Every_page_is_sound(Engine engine) => CheckEveryPageAsync(browsers, engine, ColorScheme.Dark, firefoxWidth: 1280);
    }

    /// <summary>At every width; but Firefox, which is slower, shows one width in each colour scheme, and changes colours only when it starts.</summary>
    private static async Task CheckEveryPageAsync(BrowserFixture browsers, Engine engine, ColorScheme colours, int firefoxWidth)
    {
        if (engine != Engine.Firefox)
        {
            await browsers.WithPageAsync(engine, page => CheckEveryPageAsync(page, [.. View.Widths.Select(width => new View(width, colours))]), snapshots: false);
            return;
        }

        var view = new View(firefoxWidth, colours);
        using var profile = new TemporaryFolder();
        await browsers.WithProfileAsync(
            engine, profile.Path, page => CheckEveryPageAsync(page, [view]), view.FirefoxPreferences, snapshots: false);
    }

    private static async Task CheckEveryPageAsync(IPage page, IReadOnlyList<View> views)
    {
        var complaints = Complaints(page);
        await Accessibility.LoadAsync(page);
        foreach (var address in SiteAddresses.All.Append("/nowhere"))
        {
            await page.Context.ClearCookiesAsync();
            await page.GotoAsync(address);
            await CheckAsync(page, views);
        }

        foreach (var demo in TutorialCourse.Contents.Demos)
        {
            var host = new Uri(page.Url).Host;
            await page.Context.AddCookiesAsync(LessonCookies.Select(name => new Cookie { Name = name, Value = "7", Domain = host, Path = "/" }));
            await page.GotoAsync(demo.Address);
            await CheckAsync(page, views);
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Start over" }).ClickAsync();
        await page.Locator("#output").WaitForAsync();
        await CheckAsync(page, views);
        Assert.Empty(complaints);
    }

    /// <summary>The page is loaded once and shown in one view after the other, which is much faster than to load it for each.</summary>
    private static async Task CheckAsync(IPage page, IReadOnlyList<View> views)
    {
        foreach (var view in views)
        {
            await view.ShowAsync(page);
            var violations = await Accessibility.ViolationsAsync(page);
            Assert.True(violations.Count == 0, string.Join(Environment.NewLine, violations.Select(violation => $"{view}: {violation}")));

            var overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            Assert.True(overflow <= 0, $"{view}: {page.Url} is {overflow} pixels too wide.");
        }
    }

    private static List<string> Complaints(IPage page)
    {
        List<string> complaints = [];
        var authority = (string?)null;
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
            authority ??= new Uri(request.Url).Authority;
            if (new Uri(request.Url).Authority != authority)
            {
                complaints.Add($"asks another host: {request.Url}");
            }
        };
        return complaints;
    }
}
