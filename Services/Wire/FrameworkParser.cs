namespace CookieTutorial.Services.Wire;

/// <summary>ASP.NET Core's own parser of <c>Cookie</c> headers, run for real on any text.</summary>
public static class FrameworkParser
{
    /// <summary>
    /// What <see cref="HttpRequest.Cookies"/> of a request with these header lines holds. Names ignore letter case.
    /// </summary>
    // <lesson>
    public static IReadOnlyDictionary<string, string> Parse(IEnumerable<string> lines)
    {
        var scratch = new DefaultHttpContext().Request;
        scratch.Headers.Cookie = lines.ToArray();
        return scratch.Cookies.ToDictionary(StringComparer.OrdinalIgnoreCase);
    }
    // </lesson>

    /// <summary>Whether the header lines hold a cookie of this name, and the framework's collection holds none.</summary>
    public static bool Drops(IEnumerable<string> cookieHeaderLines, string name)
    {
        string[] lines = [.. cookieHeaderLines];
        return lines.SelectMany(line => CookieHeader.Parse(line)).Any(cookie => cookie.Name == name)
            && !Parse(lines).ContainsKey(name);
    }
}
