using Microsoft.Playwright;

namespace CookieTutorial.Tests.Browser;

/// <summary>Cookies that a script writes, as a reader does in the console of the developer tools.</summary>
internal static class DocumentCookie
{
    /// <summary>
    /// Assigns a line to <c>document.cookie</c>, and waits until it has arrived. Chromium hands it to another process and does
    /// not wait, and the driver asks that process for the jar by another way. To read the cookies is to wait for all that was
    /// written.
    /// </summary>
    public static Task WriteByScriptAsync(this IPage page, string line) =>
        page.EvaluateAsync("line => { document.cookie = line; return document.cookie; }", line);
}
