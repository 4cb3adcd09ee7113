namespace CookieTutorial.Pages;

/// <summary>Deletes cookies on many paths with one response.</summary>
public static class CookieDeletion
{
    /// <summary>Appends a <c>Set-Cookie</c> line that expired in 1970.</summary>
    /// <remarks>
    /// Not <see cref="IResponseCookies.Delete(string, CookieOptions)"/>: it drops what was appended for another path that begins
    /// alike, or for a name in another letter case.
    /// </remarks>
    public static void Expire(this IResponseCookies cookies, string name, string path) =>
        cookies.Append(name, "", new CookieOptions { Path = path, Expires = DateTimeOffset.UnixEpoch });
}
