using System.Text.Json;
using Microsoft.Playwright;

namespace CookieTutorial.Tests.Browser;

/// <summary>
/// A cookie as the browser stores it, with every attribute, so that comparing two of them forgets none.
/// </summary>
/// <param name="Expires">When the browser deletes it; <see langword="null"/> for a session cookie.</param>
/// <param name="SameSite">What Playwright reports: Lax where the server named nothing.</param>
internal sealed record StoredCookie(
    string Name, string Value, string Domain, string Path, DateTimeOffset? Expires, bool HttpOnly, bool Secure, SameSiteAttribute SameSite)
{
    /// <summary>A cookie that was set with nothing but a name, a value and the path of the whole site.</summary>
    public static StoredCookie Session(string name, string value) =>
        new(name, value, RunOptions.Host, "/", Expires: null, HttpOnly: false, Secure: false, SameSiteAttribute.Lax);

    /// <summary>The jar, ordered by name and path, without the site's own <c>progress</c> cookie.</summary>
    public static async Task<StoredCookie[]> AllAsync(IBrowserContext context) =>
        [.. (await WholeJarAsync(context)).Where(cookie => cookie.Name != "progress")];

    /// <summary>The whole jar, ordered by name and path.</summary>
    public static async Task<StoredCookie[]> WholeJarAsync(IBrowserContext context)
    {
        var cookies = await context.CookiesAsync();
        var expiries = cookies.Any(IsPersistent) ? await ExpiriesAsync(context) : [];
        return
        [
            .. from cookie in cookies
               orderby cookie.Name, cookie.Path
               select new StoredCookie(
                   cookie.Name,
                   cookie.Value,
                   cookie.Domain,
                   cookie.Path,
                   IsPersistent(cookie) ? expiries[(cookie.Name, cookie.Path)] : null,
                   cookie.HttpOnly,
                   cookie.Secure,
                   cookie.SameSite),
        ];
    }

    /// <summary>The one cookie of this name; fails when there is none, or more than one.</summary>
    public static async Task<StoredCookie> SingleAsync(IBrowserContext context, string name) =>
        Assert.Single(await WholeJarAsync(context), cookie => cookie.Name == name);

    private static bool IsPersistent(BrowserContextCookiesResult cookie) => cookie.Expires >= 0;

    /// <summary>
    /// The exact expiries. <see cref="BrowserContextCookiesResult.Expires"/> is a 32-bit floating point number, which is 128 seconds
    /// coarse today; the storage state has all digits.
    /// </summary>
    private static async Task<Dictionary<(string Name, string Path), DateTimeOffset>> ExpiriesAsync(IBrowserContext context)
    {
        using var state = JsonDocument.Parse(await context.StorageStateAsync());
        return state.RootElement.GetProperty("cookies").EnumerateArray().ToDictionary(
            cookie => (cookie.GetProperty("name").GetString()!, cookie.GetProperty("path").GetString()!),
            cookie => DateTimeOffset.UnixEpoch.AddSeconds(cookie.GetProperty("expires").GetDouble()));
    }
}
