using System.Text.Json;
using Microsoft.Playwright;

namespace CookieTutorial.Tests.Browser;

/// <summary>
/// A cookie as the browser stores it, with every attribute, so that comparing two of them forgets none.
/// </summary>
/// <param name="Expires">When the browser deletes it; <see langword="null"/> for a session cookie.</param>
/// <param name="SameSite">What Playwright reports: Lax where the server named nothing.</param>
internal sealed record StoredCookie(
    string Name, string Value, string Domain, string Path, DateTimeOffset? Expires, bool HttpOnly, bool Secure,
    SameSiteAttribute SameSite)
{
    /// <summary>A cookie that was set with nothing but a name, a value and the path of the whole site.</summary>
    public static StoredCookie Session(string name, string value) =>
        new(name, value, RunOptions.Host, "/", Expires: null, HttpOnly: false, Secure: false, SameSiteAttribute.Lax);

    /// <summary>The jar, ordered by name and path, without the site's own <c>progress</c> cookie.</summary>
    public static Task<StoredCookie[]> AllAsync(IBrowserContext context) =>
        ReadAsync(context, cookie => cookie.Name != "progress");

    /// <summary>The whole jar, ordered by name and path.</summary>
    public static Task<StoredCookie[]> WholeJarAsync(IBrowserContext context) => ReadAsync(context, _ => true);

    /// <summary>The one cookie of this name; fails when there is none, or more than one.</summary>
    public static async Task<StoredCookie> SingleAsync(IBrowserContext context, string name) =>
        Assert.Single(await ReadAsync(context, cookie => cookie.Name == name));

    private static async Task<StoredCookie[]> ReadAsync(IBrowserContext context, Func<BrowserContextCookiesResult, bool> wanted)
    {
        var cookies = (await context.CookiesAsync()).Where(wanted).ToList();
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
                   IsPersistent(cookie) ? expiries[(cookie.Domain, cookie.Name, cookie.Path)] : null,
                   cookie.HttpOnly,
                   cookie.Secure,
                   cookie.SameSite),
        ];
    }

    private static bool IsPersistent(BrowserContextCookiesResult cookie) => cookie.Expires >= 0;

    /// <summary>
    /// The exact expiries. <see cref="BrowserContextCookiesResult.Expires"/> is a 32-bit floating point number, which is 128
    /// seconds coarse today; the storage state has all digits. So has the DevTools protocol, where the engine speaks it: that is
    /// much faster, because the storage state opens a page to look into the storage of each origin that was ever visited.
    /// </summary>
    private static async Task<Dictionary<(string Domain, string Name, string Path), DateTimeOffset>> ExpiriesAsync(
        IBrowserContext context)
    {
        if (context.Browser?.BrowserType.Name == "chromium")
        {
            var session = await context.NewCDPSessionAsync(context.Pages[0]);
            var answer = await session.SendAsync("Network.getAllCookies");
            await session.DetachAsync();
            return Read(answer!.Value);
        }

        using var state = JsonDocument.Parse(await context.StorageStateAsync());
        return Read(state.RootElement);
    }

    private static Dictionary<(string Domain, string Name, string Path), DateTimeOffset> Read(JsonElement answer) =>
        answer.GetProperty("cookies").EnumerateArray().ToDictionary(
            cookie => (Text(cookie, "domain"), Text(cookie, "name"), Text(cookie, "path")),
            cookie => DateTimeOffset.UnixEpoch.AddSeconds(cookie.GetProperty("expires").GetDouble()));

    private static string Text(JsonElement cookie, string property) => cookie.GetProperty(property).GetString()!;
}
