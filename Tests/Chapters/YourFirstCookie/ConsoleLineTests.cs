using CookieTutorial.Tests.Browser;
using CookieTutorial.Tests.Browser.Engines;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CookieTutorial.Tests.Chapters.YourFirstCookie;

/// <summary>The line that a reader types into the console need not be typed.</summary>
public sealed class ConsoleLineTests(BrowserFixture browsers) : BrowserTest
{
    /// <summary>The clipboard belongs to the whole machine, so the page gets one that the test can look into.</summary>
    private const string OwnClipboard =
        """
        Object.defineProperty(navigator, 'clipboard', { value: { writeText: async text => { window.copied = text; } } });
        """;

    [Theory, EveryEngine]
    public Task It_is_copied_as_it_stands(Engine engine) => browsers.WithNewPageAsync(engine, async page =>
    {
        await page.AddInitScriptAsync(OwnClipboard);
        await page.GotoAsync("/chapters/your-first-cookie");
        var button = page.GetByRole(AriaRole.Button, new() { Name = "Copy document.cookie =" });

        await button.ClickAsync();

        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Copied", Exact = true })).ToBeVisibleAsync();
        Assert.Equal(
            "document.cookie = \"id=anything-you-like; path=/\"", await page.EvaluateAsync<string>("window.copied"));

        // A listing has colours on the page, and none in the copy.
        var listing = page.Locator(".listing pre").First;
        await page.Locator(".listing .copy").First.ClickAsync();
        Assert.Equal(await listing.TextContentAsync(), await page.EvaluateAsync<string>("window.copied"));
    });
}
