using System.Text.Json;
using CookieTutorial.Services.UserAgent;
using Microsoft.Playwright;

/// <summary>What the driver says is in the jar: it knows expiries and flags, which no <c>Cookie</c> line tells.</summary>
internal static class DriverList
{
    /// <summary>The cookies of each host or domain, with all fields as text.</summary>
    public static async Task<ILookup<string, JarLine>> ReadAsync(IPage page, DateTimeOffset now)
    {
        using var state = JsonDocument.Parse(await CookiesAsync(page));
        return state.RootElement.GetProperty("cookies").EnumerateArray().ToLookup(
            cookie => Text(cookie, "domain").TrimStart('.'),
            cookie => Line(
                Text(cookie, "name"),
                Text(cookie, "value"),
                Text(cookie, "domain"),
                Text(cookie, "path"),
                cookie.GetProperty("expires").GetDouble() is >= 0 and var expires
                    ? DateTimeOffset.UnixEpoch.AddSeconds(expires) - now
                    : null,
                cookie.GetProperty("secure").GetBoolean(),
                cookie.GetProperty("httpOnly").GetBoolean(),
                cookie.TryGetProperty("sameSite", out var sameSite) ? sameSite.GetString()! : "Lax"));
    }

    /// <summary>The same of the model's store.</summary>
    public static IEnumerable<JarLine> Of(CookieStore store, DateTimeOffset now) => store.Cookies.Select(cookie => Line(
        cookie.Name,
        cookie.Value,
        cookie.HostOnly ? cookie.Domain : $".{cookie.Domain}",
        cookie.Path,
        cookie.Expiry - now,
        cookie.Secure,
        cookie.HttpOnly,
        cookie.SameSite is SameSite.Default ? "Lax" : $"{cookie.SameSite}"));

    /// <summary>
    /// Chromium speaks a protocol of its own. Of Firefox only the storage state has expiries in full: the list of the driver's
    /// interface has them as numbers of 32 bits, which are 128 seconds coarse.
    /// </summary>
    private static async Task<string> CookiesAsync(IPage page)
    {
        if (page.Context.Browser!.BrowserType.Name != "chromium")
        {
            return await page.Context.StorageStateAsync();
        }

        var session = await page.Context.NewCDPSessionAsync(page);
        var answer = await session.SendAsync("Network.getAllCookies");
        await session.DetachAsync();
        return answer!.Value.GetRawText();
    }

    private static JarLine Line(
        string name, string value, string domain, string path, TimeSpan? left, bool secure, bool httpOnly, string sameSite) =>
        new(
            $"{name}={value} {domain} {path}{(secure ? " Secure" : "")}{(httpOnly ? " HttpOnly" : "")} {sameSite}",
            left?.TotalSeconds);

    private static string Text(JsonElement cookie, string property) => cookie.GetProperty(property).GetString()!;
}
