using System.Text;

namespace CookieTutorial.Services.UserAgent;

/// <summary>What cookies see of an address: scheme, host and path. They see neither its port nor its query.</summary>
public sealed record CookieAddress
{
    /// <summary>
    /// What an address may have as it is; the rest is percent-encoded (https://url.spec.whatwg.org/#path-percent-encode-set).
    /// </summary>
    private const string Encoded = " \"#<>?`{}^";

    private const string HexDigits = "0123456789ABCDEF";

    private CookieAddress(bool isHttps, string host, string path)
    {
        (IsHttps, Host, Path) = (isHttps, host, path);
        IsLoopback = host is "localhost" or "[::1]"
            || host.EndsWith(".localhost", StringComparison.Ordinal)
            || (host.StartsWith("127.", StringComparison.Ordinal) && CanonicalHost.IsAddress(host));
    }

    /// <summary>Whether the scheme is <c>https</c>; otherwise it is <c>http</c>.</summary>
    public bool IsHttps { get; }

    /// <summary>The canonical host (RFC 6265bis (draft -22), section 5.1.2), without its port.</summary>
    public string Host { get; }

    /// <summary>The path as a browser sends it, percent-encoded; it begins with a slash.</summary>
    public string Path { get; }

    /// <summary>
    /// Whether the host is the machine itself: <c>localhost</c>, a name below it, or a loopback address
    /// (https://w3c.github.io/webappsec-secure-contexts/#is-origin-trustworthy).
    /// </summary>
    public bool IsLoopback { get; }

    /// <summary>
    /// The site that the address belongs to. Worked out when asked for: it may need the list of public suffixes.
    /// </summary>
    public SchemefulSite Site => SchemefulSite.Of(IsHttps ? "https" : "http", Host);

    /// <summary>The path as a profile's user agent sends it.</summary>
    public string PathBy(Profile profile) =>
        profile.Has(EngineRules.BarIsEncoded) ? Path.Replace("|", "%7C", StringComparison.Ordinal) : Path;

    /// <summary>An address of parts that are known to be well-formed, such as those of a request that arrived.</summary>
    /// <param name="isHttps">Whether it came over TLS.</param>
    /// <param name="host">The host without its port.</param>
    /// <param name="path">The path, with a slash before it.</param>
    /// <returns><see langword="null"/> when the host is none.</returns>
    public static CookieAddress? Of(bool isHttps, string host, string path) =>
        CanonicalHost.Of(host) is { } canonical ? new(isHttps, canonical, WithoutDots(Encode(path))) : null;

    /// <summary>
    /// Reads an absolute address; <see langword="null"/> for a text that is none of <c>http</c> or <c>https</c>.
    /// </summary>
    public static CookieAddress? Parse(string text)
    {
        var isHttps = text.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
        if (!isHttps && !text.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var rest = text[(isHttps ? 8 : 7)..];
        var end = rest.AsSpan().IndexOfAny("/\\?#");
        var (authority, tail) = end < 0 ? (rest, "") : (rest[..end], rest[end..]);
        authority = authority[(authority.LastIndexOf('@') + 1)..];
        var port = authority.LastIndexOf(':');
        if (port > authority.LastIndexOf(']'))
        {
            if (authority.AsSpan(port + 1).ContainsAnyExceptInRange('0', '9'))
            {
                return null;
            }

            authority = authority[..port];
        }

        var pathEnd = tail.AsSpan().IndexOfAny("?#");
        return Of(isHttps, authority, pathEnd < 0 ? tail : tail[..pathEnd]);
    }

    private static string Encode(string path)
    {
        if (!path.AsSpan().ContainsAnyExceptInRange('!', '~') && path.AsSpan().IndexOfAny(Encoded + "\\") < 0)
        {
            return path;
        }

        StringBuilder encoded = new();
        foreach (var octet in Encoding.UTF8.GetBytes(path.Replace('\\', '/')))
        {
            if (octet is > 0x20 and < 0x7F && !Encoded.Contains((char)octet))
            {
                encoded.Append((char)octet);
            }
            else
            {
                encoded.Append('%').Append(HexDigits[octet >> 4]).Append(HexDigits[octet & 0xF]);
            }
        }

        return encoded.ToString();
    }

    /// <summary>Takes segments of one and two dots away, as browsers do before they ask.</summary>
    private static string WithoutDots(string path)
    {
        if (path.Length == 0 || path == "/")
        {
            return "/";
        }

        if (!path.Contains("/.", StringComparison.Ordinal) && !path.Contains("/%2", StringComparison.Ordinal))
        {
            return path[0] == '/' ? path : "/" + path;
        }

        List<string> kept = [];
        var segments = path.TrimStart('/').Length == path.Length ? path.Split('/') : path[1..].Split('/');
        foreach (var (index, segment) in segments.Index())
        {
            var dots = segment.Length <= 6 ? segment.Replace("%2e", ".", StringComparison.OrdinalIgnoreCase) : segment;
            if (dots is not ("." or ".."))
            {
                kept.Add(segment);
                continue;
            }

            if (dots == ".." && kept.Count > 0)
            {
                kept.RemoveAt(kept.Count - 1);
            }

            if (index == segments.Length - 1)
            {
                kept.Add("");
            }
        }

        return "/" + string.Join('/', kept);
    }
}
