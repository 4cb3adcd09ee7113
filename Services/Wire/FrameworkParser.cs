using System.Collections.Immutable;
using Microsoft.Extensions.Primitives;

namespace CookieTutorial.Services.Wire;

/// <summary>ASP.NET Core's own parser of <c>Cookie</c> headers, run for real on any text.</summary>
public static class FrameworkParser
{
    /// <summary>What <see cref="HttpRequest.Cookies"/> makes of these header lines. As there, letter case does not matter in names.</summary>
    public static IReadOnlyDictionary<string, string> Parse(IEnumerable<string> cookieHeaderLines)
    {
        var request = new DefaultHttpContext().Request;
        request.Headers.Cookie = new StringValues([.. cookieHeaderLines]);
        return request.Cookies.ToImmutableDictionary(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Whether the header lines hold a cookie of this name, and the framework's collection holds none.</summary>
    public static bool Drops(IEnumerable<string> cookieHeaderLines, string name)
    {
        string[] lines = [.. cookieHeaderLines];
        return lines.SelectMany(line => CookieHeader.Parse(line)).Any(cookie => cookie.Name == name) && !Parse(lines).ContainsKey(name);
    }
}
