using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CookieTutorial.Tests.Browser;

/// <summary>The output of a live page that a click opened.</summary>
internal static class Output
{
    /// <summary>
    /// Waits until the output contains a text and its page has loaded. Firefox takes an address that is opened before that for
    /// the navigation that still runs, and Playwright reports it as interrupted.
    /// </summary>
    public static async Task ShowsOutputAsync(this IPage page, string text)
    {
        await Expect(page.Locator("#output")).ToContainTextAsync(text);
        await page.WaitForLoadStateAsync();
    }
}
