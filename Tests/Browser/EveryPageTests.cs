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
    public sealed class OnAPhone(BrowserFixture browsers) : BrowserTest
    {
        [Theory, EveryEngine]
        public Task Every_page_is_sound_in_light_colours(Engine engine) => browsers.WithPageAsync(
            engine,
            CheckEveryPageAsync,
            new() { ViewportSize = new() { Width = 320, Height = 640 }, ColorScheme = ColorScheme.Light },
            snapshots: false);
    }

    /// <inheritdoc cref="OnAPhone" />
    public sealed class OnALaptop(BrowserFixture browsers) : BrowserTest
    {
        [Theory, EveryEngine]
        public Task Every_page_is_sound_in_dark_colours(Engine engine) => browsers.WithPageAsync(
            engine,
            CheckEveryPageAsync,
            new() { ViewportSize = new() { Width = 1280, Height = 800 }, ColorScheme = ColorScheme.Dark },
            snapshots: false);
    }

    private static async Task CheckEveryPageAsync(IPage page)
    {
        var complaints = Complaints(page);
        await Accessibility.LoadAsync(page);
        foreach (var address in SiteAddresses.All.Append("/nowhere"))
        {
            await page.Context.ClearCookiesAsync();
            await page.GotoAsync(address);
            await CheckAsync(page);
        }

        foreach (var demo in TutorialCourse.Contents.Demos)
        {
            var host = new Uri(page.Url).Host;
            await page.Context.AddCookiesAsync(LessonCookies.Select(name => new Cookie { Name = name, Value = "7", Domain = host, Path = "/" }));
            await page.GotoAsync(demo.Address);
            await CheckAsync(page);
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Start over" }).ClickAsync();
        await page.Locator("#output").WaitForAsync();
        await CheckAsync(page);
        Assert.Empty(complaints);
    }

    private static async Task CheckAsync(IPage page)
    {
        var violations = await Accessibility.ViolationsAsync(page);
        Assert.True(violations.Count == 0, string.Join(Environment.NewLine, violations));

        var overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(overflow <= 0, $"{page.Url} is {overflow} pixels too wide.");
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
