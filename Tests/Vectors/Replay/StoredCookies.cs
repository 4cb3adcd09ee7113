using System.Globalization;
using System.Text.Json;
using CookieTutorial.Services.UserAgent;

/// <summary>The cookies that the specification stores, field by field, where a case lists them.</summary>
internal static class StoredCookies
{
    /// <summary>
    /// A collection may be made a moment after the time that it assumes, so lifetimes are compared to this many seconds.
    /// </summary>
    private const long Tolerance = 300;

    /// <summary>The two stores as text; <see langword="null"/> when they are the same, or the case lists none.</summary>
    public static (string Expected, string Actual)? Compare(JsonElement vector, CookieStore store, DateTimeOffset now)
    {
        if (!vector.TryGetProperty("expectedStored", out var listed) || listed.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        var expected = listed.EnumerateArray().Select(Text).Order(StringComparer.Ordinal).ToList();
        var actual = store.Cookies.Select(cookie => Text(cookie, now)).Order(StringComparer.Ordinal).ToList();
        return expected.SequenceEqual(actual)
            ? null
            : ($" [stored: {string.Join(" | ", expected)}]", $" [stored: {string.Join(" | ", actual)}]");
    }

    private static string Text(JsonElement cookie) => Text(
        Shown(cookie.GetProperty("name").GetString()!),
        Shown(cookie.GetProperty("value").GetString()!),
        cookie.GetProperty("domain").GetString()!,
        cookie.GetProperty("hostOnly").GetBoolean(),
        Shown(cookie.GetProperty("path").GetString()!),
        cookie.GetProperty("secure").GetBoolean(),
        cookie.GetProperty("httpOnly").GetBoolean(),
        cookie.GetProperty("sameSite").GetString()!,
        cookie.GetProperty("maxAgeSeconds") is { ValueKind: JsonValueKind.Number } seconds ? seconds.GetDouble() : null);

    private static string Text(Cookie cookie, DateTimeOffset now) => Text(
        Shown(cookie.Name),
        Shown(cookie.Value),
        cookie.Domain,
        cookie.HostOnly,
        Shown(cookie.Path),
        cookie.Secure,
        cookie.HttpOnly,
        cookie.SameSite.ToString(),
        (cookie.Expiry - now)?.TotalSeconds);

    /// <summary>Octets and the text that they are in UTF-8 are shown alike: collections note one or the other.</summary>
    private static string Shown(string text) => text.All(character => character <= '\u00FF') ? Octets.ToText(text) : text;

    private static string Text(
        string name,
        string value,
        string domain,
        bool hostOnly,
        string path,
        bool secure,
        bool httpOnly,
        string sameSite,
        double? seconds) => string.Create(
            CultureInfo.InvariantCulture,
            $"{name}={value}; {domain}{(hostOnly ? " alone" : "")} {path} {(secure ? "Secure " : "")}"
            + $"{(httpOnly ? "HttpOnly " : "")}{sameSite} "
            + $"{(seconds is null ? "session" : Math.Round(seconds.Value / Tolerance))}");
}
