namespace CookieTutorial.Services.Wire;

/// <summary>The framework's own parser of <c>Cookie</c> headers, run on any text.</summary>
public static class FrameworkParser
{
    /// <summary>What <see cref="HttpRequest.Cookies"/> of a request with these header lines holds. Names ignore letter case.</summary>
    // <lesson>
    public static IReadOnlyDictionary<string, string> Parse(IEnumerable<string> cookieHeaderLines)
    {
        var scratch = new DefaultHttpContext();
        scratch.Request.Headers.Cookie = cookieHeaderLines.ToArray();
        return scratch.Request.Cookies.ToDictionary(StringComparer.OrdinalIgnoreCase);
    }
    // </lesson>
}
