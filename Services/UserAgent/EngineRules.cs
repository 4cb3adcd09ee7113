using System.Collections.Immutable;

namespace CookieTutorial.Services.UserAgent;

/// <summary>All the ways in which the engines depart from the specification. Which engine has which, its profile says.</summary>
public static class EngineRules
{
    private const string Chromium = "Chromium 156";
    private const string Firefox = "Firefox 153 ESR";
    private const string Both = "Chromium 156, Firefox 153 ESR";

    private static readonly List<EngineRule> Known = [];

    /// <summary>5.6 step 1 lets a tab pass.</summary>
    public static EngineRule TabIsRefused { get; } = Add(
        "tab", "A tab inside a name, a value or an attribute refuses the cookie.", "net/cookies/parsed_cookie.cc", Chromium);

    /// <summary>5.6 step 3 makes it a value without a name.</summary>
    public static EngineRule TextIsAName { get; } = Add(
        "text is a name",
        "A text without an equals sign is a name with an empty value.",
        "network.cookie.valueless_cookie, netwerk/cookie/CookieParser.cpp",
        Firefox);

    /// <summary>5.7 step 2 refuses only what has neither a name nor a value.</summary>
    public static EngineRule NamelessIsRefused { get; } = Add(
        "nameless", "A cookie without a name is refused.", "netwerk/cookie/CookieParser.cpp", Firefox);

    /// <summary>It would come back as a cookie with a name.</summary>
    public static EngineRule NamelessWithEqualsIsRefused { get; } = Add(
        "nameless with an equals sign",
        "A cookie without a name is refused if its value has an equals sign, because it would read as a name.",
        "net/cookies/parsed_cookie.cc",
        Chromium);

    /// <summary>5.6.1 and 5.6.2 ignore an attribute that they cannot read.</summary>
    public static EngineRule UnreadableExpiryResets { get; } = Add(
        "unreadable expiry",
        "An Expires or Max-Age that cannot be read cancels an earlier one of the same name.",
        "net/cookies/canonical_cookie.cc, netwerk/cookie/CookieParser.cpp",
        Both);

    /// <summary>5.6.2 step 2 ignores it.</summary>
    public static EngineRule MaxAgeMayHavePlus { get; } = Add(
        "Max-Age with a plus sign",
        "A plus sign may stand before the seconds of Max-Age.",
        "net/cookies/canonical_cookie.cc",
        Chromium);

    /// <summary>5.6.2 step 3 ignores it.</summary>
    public static EngineRule AnyMinusIsPast { get; } = Add(
        "Max-Age with a minus sign",
        "A Max-Age that begins with a minus sign is over, whatever follows.",
        "netwerk/cookie/CookieParser.cpp",
        Firefox);

    /// <summary>5.6.2 step 3 looks at all characters.</summary>
    public static EngineRule OverflowEndsNumber { get; } = Add(
        "Max-Age out of range",
        "When the seconds of Max-Age no longer fit into 64 bits, what follows them does not matter.",
        "base/strings/string_number_conversions.cc, netwerk/cookie/CookieParser.cpp",
        Both);

    /// <summary>5.6 step 6 of the attributes measures all of them.</summary>
    public static EngineRule FlagsAreNotMeasured { get; } = Add(
        "length of flags",
        "Secure, HttpOnly, Partitioned and SameSite count however long their value is.",
        "netwerk/cookie/CookieParser.cpp",
        Firefox);

    /// <summary>5.6.3 takes the dot off, and nothing is left.</summary>
    public static EngineRule DotIsNoDomain { get; } = Add(
        "Domain=.",
        "A Domain that is only a dot refuses the cookie.",
        "net/cookies/cookie_util.cc, netwerk/cookie/CookieParser.cpp",
        Both);

    /// <summary>5.7 step 10 makes it a domain of its own.</summary>
    public static EngineRule AddressIsHostOnly { get; } = Add(
        "Domain of an address",
        "A Domain that repeats an IP address makes a host-only cookie.",
        "net/cookies/cookie_util.cc, netwerk/cookie/CookieParser.cpp",
        Both);

    /// <summary>5.6.4 has no such rule.</summary>
    public static EngineRule PathHasNoTab { get; } = Add(
        "tab in a path", "A tab in the path refuses the cookie.", "netwerk/cookie/CookieParser.cpp", Firefox);

    /// <summary>https://url.spec.whatwg.org/#path-percent-encode-set has no such character.</summary>
    public static EngineRule BarIsEncoded { get; } = Add(
        "bar in an address",
        "A | in the path of an address is written as %7C, so a cookie whose path has one is never sent.",
        "url/url_canon_path.cc",
        Chromium);

    /// <summary>5.7 step 21 lets an empty Path of an address at the root pass, and a Domain that names a public suffix.</summary>
    public static EngineRule HostPrefixIsLiteral { get; } = Add(
        "__Host- as written",
        "A name that begins with __Host- needs Secure, Path=/ as written, and no Domain.",
        "net/cookies/cookie_util.cc",
        Chromium);

    /// <summary>5.7 step 21 wants a Path attribute.</summary>
    public static EngineRule HostPrefixNeedsNoPath { get; } = Add(
        "__Host- without Path",
        "A name that begins with __Host- needs Secure, the path / and no Domain; the path may be the default.",
        "netwerk/cookie/CookieParser.cpp",
        Firefox);

    /// <summary>A rule of layered cookies; RFC 6265bis does not know these prefixes.</summary>
    public static EngineRule HttpPrefixes { get; } = Add(
        "__Http- and __Host-Http-",
        "A name that begins with __Http- or __Host-Http- needs Secure and HttpOnly.",
        "draft-ietf-httpbis-layered-cookies; Chrome 140, Firefox 143",
        Both);

    /// <summary>5.7 step 23.3 keeps the time.</summary>
    public static EngineRule NewValueIsNewer { get; } = Add(
        "creation time",
        "A cookie that gets another value gets a new creation time, so it is sent behind those of the same path length.",
        "net/cookies/cookie_monster.cc",
        Chromium);

    /// <summary>5.6 works on octets.</summary>
    public static EngineRule OctetsAreUtf8 { get; } = Add(
        "octets that are not UTF-8", "An octet that is not UTF-8 is kept, and sent as U+FFFD.", "netwerk/cookie", Firefox);

    /// <summary>5.6.7 treats a missing SameSite as Lax.</summary>
    public static EngineRule NoSameSiteIsNone { get; } = Add(
        "no default for SameSite",
        "A cookie without SameSite is sent and stored as with SameSite=None.",
        "network.cookie.sameSite.laxByDefault",
        Firefox);

    /// <summary>5.7 step 19 refuses it.</summary>
    public static EngineRule NoneNeedsNoSecure { get; } = Add(
        "SameSite=None without Secure",
        "A cookie with SameSite=None needs no Secure.",
        "MDN browser-compat-data, August 2026",
        "not observed");

    /// <summary>5.2 compares sites with their schemes.</summary>
    public static EngineRule SchemeDoesNotMatter { get; } = Add(
        "sites without scheme",
        "A page over http and one over https of the same host are one site.",
        "network.cookie.sameSite.schemeful",
        Firefox);

    /// <summary>5.2 looks at the last address of a chain alone.</summary>
    public static EngineRule RedirectsCount { get; } = Add(
        "redirects through another site",
        "A request that was redirected by another site is cross-site.",
        "netwerk/cookie/CookieCommons.cpp",
        Firefox);

    /// <summary>All rules in their order.</summary>
    public static ImmutableArray<EngineRule> All { get; } = [.. Known];

    private static EngineRule Add(string name, string sentence, string source, string seen)
    {
        EngineRule rule = new(name, sentence, source, seen) { Bit = 1UL << Known.Count };
        Known.Add(rule);
        return rule;
    }
}
