namespace CookieTutorial.Services.UserAgent;

/// <summary>Where a browser binds a cookie that names no path.</summary>
public static class DefaultPath
{
    /// <summary>
    /// The folder of the address that set it: <c>/a/b</c> for <c>/a/b/c</c>, and <c>/</c> for <c>/a</c> (RFC 6265, section
    /// 5.1.4).
    /// </summary>
    /// <param name="address">A path that begins with a slash.</param>
    public static string Of(string address) => address.LastIndexOf('/') is > 0 and var slash ? address[..slash] : "/";
}
