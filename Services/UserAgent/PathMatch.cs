namespace CookieTutorial.Services.UserAgent;

/// <summary>To which addresses a browser sends a cookie that is bound to a path.</summary>
public static class PathMatch
{
    /// <summary>
    /// Whether the path of a request lies at or below the path of a cookie: <c>/a</c> and <c>/a/b</c> for <c>/a</c>, but not
    /// <c>/ab</c> (RFC 6265, section 5.1.4). Letter case matters.
    /// </summary>
    public static bool IsAtOrBelow(string requestPath, string cookiePath) =>
        requestPath.StartsWith(cookiePath, StringComparison.Ordinal)
        && (requestPath.Length == cookiePath.Length || cookiePath.EndsWith('/') || requestPath[cookiePath.Length] == '/');
}
