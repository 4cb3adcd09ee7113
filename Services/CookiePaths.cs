namespace CookieTutorial.Services;

/// <summary>Every path that a cookie of this site can be bound to.</summary>
public static class CookiePaths
{
    /// <summary>
    /// Each prefix of each address, with and without a slash at its end, because these are different paths to a browser
    /// (RFC 6265, section 5.1.4).
    /// </summary>
    public static IReadOnlyList<string> Of(IEnumerable<string> addresses) =>
        [.. addresses.SelectMany(Prefixes).SelectMany(path => new[] { path, $"{path}/" }).Prepend("/").Distinct()];

    /// <summary>The prefixes of "/a/b" are "/a" and "/a/b".</summary>
    private static IEnumerable<string> Prefixes(string address)
    {
        var segments = address.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return segments.Select((_, index) => "/" + string.Join('/', segments.Take(index + 1)));
    }
}
