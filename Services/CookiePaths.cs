namespace CookieTutorial.Services;

/// <summary>Every path that a cookie of this site can be bound to.</summary>
public static class CookiePaths
{
    /// <summary>
    /// The root, each address and each folder above it. A folder is there twice, with a slash at its end and without, because to a
    /// browser these are two paths, and a page below the folder gets the cookies of both (RFC 6265, section 5.1.4).
    /// </summary>
    public static IReadOnlyList<string> Of(IEnumerable<string> addresses) =>
        [.. addresses.SelectMany(address => Folders(address).SelectMany(folder => new[] { folder, $"{folder}/" }).Append(address)).Prepend("/").Distinct()];

    /// <summary>The folders of "/a/b/c" are "/a" and "/a/b".</summary>
    private static IEnumerable<string> Folders(string address)
    {
        var segments = address.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return segments.SkipLast(1).Select((_, index) => "/" + string.Join('/', segments.Take(index + 1)));
    }
}
