using CookieTutorial.Pages.Chapters;
using CookieTutorial.Services;
using CookieTutorial.Tests.Browser.Engines;
using CookieTutorial.Tests.Site;
using Microsoft.Playwright;

namespace CookieTutorial.Tests.Browser;

/// <summary>
/// What every page owes to every reader: no accessibility violation, nothing that scrolls sideways, no error in the console, no
/// request to another host.
/// </summary>
public sealed class EveryPageTests(BrowserFixture browsers) : BrowserTest
{
    private static readonly IReadOnlyList<string> AllAddresses = [.. SiteAddresses.All, "/nowhere"];

    [Theory, EveryEngine]
    public Task Every_page_is_sound_in_every_view(Engine engine) => engine == Engine.Firefox
        ? CheckFirefoxAsync()
        : browsers.WithNewPageAsync(engine, async page =>
        {
            View[] views = [.. View.AllIn(ColorScheme.Light), new(320, ColorScheme.Dark)];
            await CheckAsync(page, AllAddresses, views);
            await CheckWithCookiesAsync(page, [views[0], views[^1]]);
            await CheckAfterStartOverAsync(page, views);
        });

    /// <summary>
    /// Firefox takes four times as long as a light Chromium, and axe reads the same HTML there. So it looks at the colours that
    /// Firefox gives to its own controls, in dark, which it changes only when it starts; and what an engine does with a page
    /// itself is looked at on every page, but for the live ones, one of which stands for all: <see cref="DeskTests"/> shows and
    /// measures each of them there.
    /// </summary>
    private async Task CheckFirefoxAsync()
    {
        var others = TutorialCourse.Contents.Demos.Select(demo => demo.Address)
            .Where(address => address != SiteAddresses.LivePage);
        await browsers.WithNewPageAsync(
            Engine.Firefox,
            page => CheckAsync(page, AllAddresses.Except(others), [new(320, ColorScheme.Light)], withAxe: false));
        await browsers.WithoutCookiesAsync(
            Engine.Firefox,
            page => CheckAsync(
                page,
                [Routes.Home, SiteAddresses.Chapter, SiteAddresses.LivePage, .. SiteAddresses.PatientForms],
                [new(1280, ColorScheme.Dark)]));
    }

    private static async Task CheckAfterStartOverAsync(IPage page, IReadOnlyList<View> views)
    {
        await page.GotoAsync(Routes.StartOver);
        await page.GetByRole(AriaRole.Button, new() { Name = "Start over" }).ClickAsync();
        await page.Locator("#output").WaitForAsync();
        await CheckAsync(page, views);
    }

    /// <summary>
    /// The live pages say something else to a reader who brings cookies; once is enough, with the engine that is fast.
    /// </summary>
    private static async Task CheckWithCookiesAsync(IPage page, IReadOnlyList<View> views)
    {
        var host = new Uri(page.Url).Host;
        await page.Context.AddCookiesAsync(
            AnyLesson.NamesByHand.Select(name => new Cookie { Name = name, Value = "7", Domain = host, Path = "/" }));
        await CheckAsync(page, TutorialCourse.Contents.Demos.Select(demo => demo.Address), views);
    }

    private static async Task CheckAsync(
        IPage page, IEnumerable<string> addresses, IReadOnlyList<View> views, bool withAxe = true)
    {
        var complaints = Complaints(page);
        if (withAxe)
        {
            await Accessibility.LoadAsync(page);
        }

        foreach (var address in addresses)
        {
            await page.GotoAsync(address);
            await CheckAsync(page, views, withAxe);
        }

        Assert.Empty(complaints);
    }

    /// <summary>
    /// The page is loaded once and shown in one view after the other, which is much faster than to load it for each. In a second
    /// colour scheme only the rules about colours can find anything else, and the narrowest window stands for all: <see
    /// cref="Http.StyleSheetTests.Dark_colours_change_nothing_but_colours"/>, and <see
    /// cref="Http.StyleSheetTests.No_colour_is_for_wide_windows_only"/>. What is hidden or moved depends on the width, and each
    /// width is checked with all rules.
    /// </summary>
    private static async Task CheckAsync(IPage page, IReadOnlyList<View> views, bool withAxe = true)
    {
        foreach (var view in views)
        {
            await view.ShowAsync(page);
            var violations = withAxe
                ? await Accessibility.ViolationsAsync(page, coloursOnly: view.Colours != views[0].Colours)
                : [];
            Assert.True(
                violations.Count == 0, string.Join(Environment.NewLine, violations.Select(violation => $"{view}: {violation}")));

            var overflow = await page.EvaluateAsync<int>(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth");
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
