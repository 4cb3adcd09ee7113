using System.Text.Encodings.Web;
using System.Text.Json;
using CookieTutorial.Services.Wire;

/// <summary>
/// Compares what servers were seen to read from a <c>Cookie</c> header with what the header lab shows of them.
/// </summary>
internal static class CookieHeaderVectors
{
    /// <summary>What stands for a header that gives an error: a status 400, or an exception.</summary>
    private const string Refused = "refused";

    /// <summary>The readers by the key under which a collection has their answers.</summary>
    private static readonly (string Key, string Profile, Func<string[], Dictionary<string, string>?> Read)[] _readers =
    [
        ("aspnetcore10", ServerReaders.AspNetCore, ServerReaders.ReadAsKestrel),
        ("django3.2", ServerReaders.Django, lines => DjangoCookies.Read(string.Join("; ", lines))),
        ("jshttp-cookie", ServerReaders.Npm, lines => NpmCookies.Read(string.Join("; ", lines))),
        ("python3.11-http.cookies", ServerReaders.Python, lines => PythonCookies.Read(string.Join("; ", lines)).Cookies),
    ];

    /// <summary>One result for each reader and header that was observed.</summary>
    /// <param name="vectors">The array <c>vectors</c> of a collection.</param>
    public static IEnumerable<ReplayResult> Replay(JsonElement vectors) =>
        from vector in vectors.EnumerateArray()
        let lines = LinesOf(vector.GetProperty("header"))
        from reader in _readers
        let observed = ObservedOf(vector, reader.Key)
        where observed is not null
        select new ReplayResult(
            reader.Profile,
            vector.GetProperty("id").GetString()!,
            Canonical(observed.Value),
            Canonical(reader.Read(lines)));

    /// <summary>What a collection has under <c>observed</c>, or else in the member that it has for ASP.NET Core alone.</summary>
    private static JsonElement? ObservedOf(JsonElement vector, string key) =>
        vector.TryGetProperty("observed", out var all) && all.ValueKind == JsonValueKind.Object
            && all.TryGetProperty(key, out var observed) ? observed
        : key == "aspnetcore10" && vector.TryGetProperty("expectedAspNetCore10", out var alone) ? alone
        : null;

    /// <summary>The header; several lines where it is an array.</summary>
    private static string[] LinesOf(JsonElement header) => header.ValueKind switch
    {
        JsonValueKind.Array => [.. header.EnumerateArray().Select(line => line.GetString() ?? "")],
        JsonValueKind.String => [header.GetString()!],
        _ => [],
    };

    /// <summary>An object with its keys in ordinal order; whatever else was noted stands for an error.</summary>
    private static string Canonical(JsonElement observed) => Canonical(
        observed.ValueKind == JsonValueKind.Object
            && observed.EnumerateObject().All(one => one.Value.ValueKind == JsonValueKind.String)
            ? observed.EnumerateObject().ToDictionary(one => one.Name, one => one.Value.GetString()!, StringComparer.Ordinal)
            : null);

    private static string Canonical(Dictionary<string, string>? cookies) => cookies is null
        ? Refused
        : "{" + string.Join(
            ',',
            cookies.OrderBy(cookie => cookie.Key, StringComparer.Ordinal)
                .Select(cookie => $"{Quoted(cookie.Key)}:{Quoted(cookie.Value)}")) + "}";

    private static string Quoted(string text) => $"\"{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text)}\"";
}
