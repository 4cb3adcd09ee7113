using Microsoft.Playwright;

namespace CookieTutorial.Tests.Browser;

/// <summary>What in a page has the focus.</summary>
internal static class Focus
{
    /// <summary>How often the page is asked, in milliseconds: a window behind another one draws no frames.</summary>
    private const float Interval = 50;

    /// <summary>
    /// Waits until an element has the focus of its page. Playwright's <c>ToBeFocusedAsync</c> asks for that of the window, too,
    /// and Firefox gives it to the window that was opened last; the tests share a browser.
    /// </summary>
    public static async Task HasFocusAsync(this ILocator element) => await element.Page.WaitForFunctionAsync(
        "element => document.activeElement === element",
        await element.ElementHandleAsync(),
        new() { PollingInterval = Interval });
}
