using CookieTutorial.Tests.Browser.Engines;
using CookieTutorial.Tests.Site;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CookieTutorial.Tests.Browser;

/// <summary>What only a style sheet shows.</summary>
public sealed class StyleTests(BrowserFixture browsers) : BrowserTest
{
    [Theory, EveryEngine]
    public Task Where_a_claim_was_proven_is_shown_to_the_mouse(Engine engine) => browsers.WithPageAsync(engine, async page =>
    {
        await page.GotoAsync(SiteAddresses.Chapter);
        var proof = page.Locator(".proof").First;
        var text = proof.Locator(".proof-text");
        await Expect(text).ToHaveCSSAsync("clip-path", "inset(50%)");

        await proof.HoverAsync();

        await Expect(text).ToHaveCSSAsync("clip-path", "none");
        Assert.True((await text.BoundingBoxAsync())!.Width > 50);
    });

    /// <summary>The text as a reader sees and copies it: two spaces of the wire are two.</summary>
    [Theory, EveryEngine]
    public Task The_spaces_of_a_header_line_are_all_shown(Engine engine) => browsers.WithPageAsync(engine, async page =>
    {
        await page.GotoAsync("/");
        await page.WriteByScriptAsync($"{AnyLesson.CookieName}=a  b; path=/");

        await page.GotoAsync(SiteAddresses.LivePage);

        await Expect(page.Locator(".sent .header-line").First).ToBeVisibleAsync();
        Assert.Contains("=a  b", await page.Locator(".sent").InnerTextAsync(), StringComparison.Ordinal);
    });

    /// <summary>On a screen that is wide and low, the little browser is taller than the window.</summary>
    [Theory, EveryEngine]
    public Task The_mouse_wheel_reaches_the_end_of_the_little_browser(Engine engine) => browsers.WithNewPageAsync(
        engine,
        async page =>
        {
            await page.GotoAsync(SiteAddresses.Chapter);
            await page.Locator(".little-browser h2").HoverAsync();

            await page.Mouse.WheelAsync(0, 2000);

            await Expect(page.Locator("iframe[name=demo]")).ToBeInViewportAsync(new() { Ratio = 0.5f });
        },
        new() { ViewportSize = new() { Width = 1280, Height = 500 } });

    [Theory, EveryEngine]
    public Task On_a_phone_each_cell_of_the_jar_says_what_it_is(Engine engine) => browsers.WithNewPageAsync(
        engine,
        async page =>
        {
            await page.GotoAsync(AnyLesson.ReachedAtOnce.Address);

            // Firefox reports attr() as it is written.
            var cells = await page.Locator(".jar tbody tr:first-child td").EvaluateAllAsync<string[]>(
                """
                cells => cells.map(cell => getComputedStyle(cell, '::before').content
                  .replace(/attr\(([^)]+)\)/, (_, name) => cell.getAttribute(name)))
                """);

            Assert.Equal(3, cells.Length);
            Assert.Contains("Your browser sent", cells[0], StringComparison.Ordinal);
            Assert.Contains("This answer", cells[1], StringComparison.Ordinal);
            Assert.Contains("No server can know", cells[2], StringComparison.Ordinal);
        },
        new() { ViewportSize = new() { Width = 390, Height = 844 } });
}
