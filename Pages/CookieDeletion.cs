using CookieTutorial.Services.Course;

namespace CookieTutorial.Pages;

/// <summary>Asks a browser to delete cookies.</summary>
public static class CookieDeletion
{
    /// <summary>Appends a <c>Set-Cookie</c> line whose <c>Max-Age</c> is over (RFC 6265, section 5.2.2).</summary>
    /// <remarks>
    /// Not <see cref="IResponseCookies.Delete(string, CookieOptions)"/>: it drops what was appended for another path that begins
    /// alike, or for a name in another letter case. And not an expiry in 1970: the line would be half as long again.
    /// </remarks>
    public static void Expire(this IResponseCookies cookies, CookieIdentity cookie) =>
        cookies.Append(cookie.Name, "", new() { Path = cookie.Path, Domain = cookie.Domain, MaxAge = TimeSpan.FromSeconds(-1) });
}
