namespace CookieTutorial.Services.UserAgent;

/// <summary>What the first letters of a name promise (RFC 6265bis (draft -22), sections 5.4 and 5.7, steps 20 to 22).</summary>
internal static class NamePrefix
{
    private const string Secure = "__Secure-";
    private const string Host = "__Host-";
    private const string Http = "__Http-";
    private const string HostHttp = "__Host-Http-";

    /// <summary>Why a cookie breaks a promise of its name.</summary>
    public static Reason? Refuse(Cookie cookie, SetCookieString parsed, Profile profile)
    {
        if (cookie.Name.Length == 0)
        {
            return Has(cookie.Value, Secure) || Has(cookie.Value, Host) ? Reasons.HiddenPrefix
                : profile.Has(EngineRules.HttpPrefixes) && Has(cookie.Value, Http) ? Reasons.HiddenHttpPrefix
                : null;
        }

        if (!cookie.Name.StartsWith("__", StringComparison.Ordinal))
        {
            return null;
        }

        return Has(cookie.Name, Secure) && !cookie.Secure ? Reasons.SecurePrefix
            : Has(cookie.Name, Host) && !IsOfHost(cookie, parsed, profile) ? Reasons.HostPrefix
            : profile.Has(EngineRules.HttpPrefixes)
                && (Has(cookie.Name, Http) || Has(cookie.Name, HostHttp))
                && !(cookie.Secure && cookie.HttpOnly)
                ? Reasons.HttpPrefix
            : null;
    }

    /// <summary>Step 21.</summary>
    private static bool IsOfHost(Cookie cookie, SetCookieString parsed, Profile profile) =>
        cookie is { Secure: true, HostOnly: true, Path: "/" }
        && (profile.Has(EngineRules.HostPrefixNeedsNoPath) || parsed.Path is not null)
        && (!profile.Has(EngineRules.HostPrefixIsLiteral)
            || (parsed.Path == "/" && (string.IsNullOrEmpty(parsed.Domain) || parsed.Domain == CanonicalAddress(cookie.Domain))));

    /// <summary>An address may be repeated as Domain.</summary>
    private static string? CanonicalAddress(string host) => CanonicalHost.IsAddress(host) ? host : null;

    private static bool Has(string text, string prefix) => text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase);
}
