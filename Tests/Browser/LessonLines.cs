using Microsoft.Playwright;

namespace CookieTutorial.Tests.Browser;

/// <summary>The cookie lines of an exchange as the browser reports them, without the site's own <c>progress</c> cookie.</summary>
internal static class LessonLines
{
    /// <summary>The value of the request's <c>Cookie</c> header.</summary>
    public static async Task<string> CookieAsync(IResponse response)
    {
        var value = await response.Request.HeaderValueAsync("Cookie") ?? "";
        return string.Join("; ", value.Split("; ").Where(IsLesson));
    }

    /// <summary>The values of the response's <c>Set-Cookie</c> headers, one to a line.</summary>
    public static async Task<string> SetCookieAsync(IResponse response)
    {
        var value = await response.HeaderValueAsync("Set-Cookie") ?? "";
        return string.Join('\n', value.Split('\n').Where(IsLesson));
    }

    private static bool IsLesson(string line) => !line.StartsWith("progress=", StringComparison.Ordinal);
}
