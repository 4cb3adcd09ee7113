using CookieTutorial.Services.Wire;

namespace CookieTutorial.Pages.Chapters.UnderTheHood;

/// <summary>The names that promise attributes: a browser refuses a cookie that has such a name and not the attributes.</summary>
internal static class PrefixRemark
{
    /// <summary>The longer ones first: <c>__Host-</c> is the beginning of <c>__Host-Http-</c>.</summary>
    private static readonly (string Prefix, bool IsHost, bool IsHttp)[] Prefixes =
    [
        ("__Host-Http-", IsHost: true, IsHttp: true),
        ("__Host-", IsHost: true, IsHttp: false),
        ("__Http-", IsHost: false, IsHttp: true),
        ("__Secure-", IsHost: false, IsHttp: false),
    ];

    /// <summary>The prefix that a text begins with, as the standards spell it, or <see langword="null"/>.</summary>
    public static string? PrefixOf(string text) =>
        Prefixes.FirstOrDefault(one => text.StartsWith(one.Prefix, StringComparison.OrdinalIgnoreCase)).Prefix;

    /// <summary>The remark on the name of a cookie, if there is one.</summary>
    public static LineRemark? Of(SetCookieHeader header, string host)
    {
        if (PrefixOf(header.Cookie.Name) is not { } prefix)
        {
            return null;
        }

        var (_, isHost, isHttp) = Prefixes.Single(one => one.Prefix == prefix);
        var source = isHttp ? Specification.LayeredCookies : Specification.Rfc6265bis("5.7");
        var domain = header.ValueOf("domain");
        if (!header.Has("secure")
            || (isHttp && !header.Has("httponly"))
            || (isHost && (header.ValueOf("path") != "/" || (domain.Length > 0 && !DomainRemark.IsHostAlone(domain, host)))))
        {
            return new(
                RemarkKind.Refused,
                $"A name that begins with {prefix} needs {Needs(isHost, isHttp)}. Letter case does not matter."
                + (isHttp ? " Chromium and Firefox refuse the cookie otherwise; RFC 6265bis does not know this prefix." : ""),
                source);
        }

        return isHost && domain.Length > 0
            ? new(
                RemarkKind.Differs,
                $"A name that begins with {prefix} must come without a Domain. "
                + (DomainRemark.IsAddress(domain)
                    ? "Chromium and Firefox keep the cookie."
                    : "Firefox keeps the cookie, Chromium refuses it."),
                source)
            : null;
    }

    private static string Needs(bool isHost, bool isHttp) => (isHost, isHttp) switch
    {
        (true, true) => "Secure, HttpOnly, Path=/ and no Domain",
        (true, false) => "Secure, Path=/ and no Domain",
        (false, true) => "Secure and HttpOnly",
        _ => "Secure",
    };
}
