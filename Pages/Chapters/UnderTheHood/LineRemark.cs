using System.Globalization;
using System.Net;
using System.Text;
using CookieTutorial.Services.Wire;

namespace CookieTutorial.Pages.Chapters.UnderTheHood;

/// <summary>
/// Where browsers would not do what a <c>Set-Cookie</c> line asks, although a server writes it without a complaint. The browser
/// tests send such lines to browsers.
/// </summary>
/// <param name="Kind">What becomes of the cookie.</param>
/// <param name="Text">Why, as a sentence.</param>
/// <param name="Source">The text that says so.</param>
public sealed record LineRemark(RemarkKind Kind, string Text, (string Name, string Url) Source)
{
    private const int LargestCookie = 4096;
    private const int LargestAttributeValue = 1024;

    private static readonly (string Name, string Url) Partitioning =
        ("CHIPS draft", "https://datatracker.ietf.org/doc/html/draft-cutler-httpbis-partitioned-cookies");

    /// <summary>All remarks on a line.</summary>
    /// <param name="header">The line, taken apart.</param>
    /// <param name="host">The host that would send it, without a port.</param>
    /// <param name="isHttps">Whether it would come over an encrypted connection.</param>
    public static IEnumerable<LineRemark> AllOf(SetCookieHeader header, string host, bool isHttps)
    {
        var obeyed = header.Attributes.Where(attribute => Octets(attribute.Value) <= LargestAttributeValue).ToList();
        LineRemark?[] remarks =
        [
            OfSize(header.Cookie),
            OfEmptyName(header.Cookie),
            OfPrefix(header.Cookie.Name, obeyed, host),
            OfDomain(ValueOf("domain", obeyed), host),
            OfSameSite(obeyed),
            OfPartitioned(obeyed),
            OfSecure(obeyed, host, isHttps),
            .. header.Attributes.Except(obeyed).Select(OfLongAttribute),
        ];
        return remarks.OfType<LineRemark>();
    }

    private static LineRemark? OfSize(CookiePair cookie) =>
        Octets(cookie.Name) + Octets(cookie.Value) is var octets and > LargestCookie
            ? new(
                RemarkKind.Refused,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Name and value have {octets:N0} octets together, and {LargestCookie:N0} are the limit."),
                Specification.Rfc6265bis("5.6"))
            : null;

    private static LineRemark? OfEmptyName(CookiePair cookie) => cookie switch
    {
        { Name.Length: > 0 } => null,
        { Value.Length: 0 } => new(
            RemarkKind.Refused,
            "The cookie has neither a name nor a value.",
            Specification.Rfc6265bis("5.7")),
        _ => new(
            RemarkKind.Differs,
            "The name is empty. The standard and Chromium keep such a cookie; Firefox refuses it.",
            Specification.Rfc6265bis("5.6")),
    };

    private static LineRemark? OfPrefix(string name, IReadOnlyList<CookieAttribute> obeyed, string host)
    {
        var source = Specification.Rfc6265bis("5.7");
        var secure = Has("secure", obeyed);
        var domain = ValueOf("domain", obeyed);
        if (name.StartsWith("__Secure-", StringComparison.OrdinalIgnoreCase) && !secure)
        {
            return new(
                RemarkKind.Refused,
                "A name that begins with __Secure- needs Secure. Letter case does not matter.",
                source);
        }

        if (!name.StartsWith("__Host-", StringComparison.OrdinalIgnoreCase)
            || (secure && ValueOf("path", obeyed) == "/" && domain.Length == 0))
        {
            return null;
        }

        return secure && ValueOf("path", obeyed) == "/" && IsAlone(domain, host)
            ? new(
                RemarkKind.Differs,
                "A name that begins with __Host- must come without a Domain, says the standard. "
                + (IsAddress(host) ? "Chromium and Firefox keep the cookie." : "Firefox keeps the cookie, Chromium refuses it."),
                source)
            : new(
                RemarkKind.Refused,
                "A name that begins with __Host- needs Secure, Path=/ and no Domain. Letter case does not matter.",
                source);
    }

    private static LineRemark? OfDomain(string domain, string host)
    {
        var source = Specification.Rfc6265bis("5.7");
        var name = WithoutDot(domain);
        var isLabel = !name.Contains('.', StringComparison.Ordinal);
        if (domain.Length == 0)
        {
            return null;
        }

        if (name.Equals(host, StringComparison.OrdinalIgnoreCase))
        {
            return IsAlone(domain, host)
                ? new(
                    RemarkKind.Kept,
                    $"Browsers send it to {host} alone, and to no subdomain: "
                    + $"{host} is {(isLabel ? "a single label" : "an address")}.",
                    source)
                : null;
        }

        if (isLabel && name.Length > 0)
        {
            return new(
                RemarkKind.Refused,
                $"The domain {name} is a single label: it has no dot. Only a host of this very name may set a cookie for it.",
                source);
        }

        return !IsAddress(host) && name.Length > 0 && host.EndsWith($".{name}", StringComparison.OrdinalIgnoreCase)
            ? null
            : new(
                RemarkKind.Refused,
                $"The domain {domain} does not cover {host}, the host of this page. "
                + "A host sets cookies for itself and for the domains above it.",
                source);
    }

    private static LineRemark? OfSameSite(IReadOnlyList<CookieAttribute> obeyed) =>
        ValueOf("samesite", obeyed).Equals("none", StringComparison.OrdinalIgnoreCase) && !Has("secure", obeyed)
            ? new(
                RemarkKind.Refused,
                "SameSite=None needs Secure. ASP.NET Core would put a warning into its log.",
                Specification.Rfc6265bis("5.7"))
            : null;

    private static LineRemark? OfPartitioned(IReadOnlyList<CookieAttribute> obeyed) =>
        Has("partitioned", obeyed) && !Has("secure", obeyed)
            ? new(RemarkKind.Refused, "Partitioned needs Secure.", Partitioning)
            : null;

    private static LineRemark? OfSecure(IReadOnlyList<CookieAttribute> obeyed, string host, bool isHttps) =>
        isHttps || !Has("secure", obeyed) ? null
        : IsThisMachine(host) ? new(
            RemarkKind.Differs,
            "This page came over http, which is not encrypted. "
            + $"Chromium and Firefox trust {host} and keep a Secure cookie; other browsers may refuse it.",
            Specification.Rfc6265bis("5.7"))
        : new(
            RemarkKind.Refused,
            "This page came over http, which is not encrypted, and a Secure cookie must come over https.",
            Specification.Rfc6265bis("5.7"));

    private static LineRemark OfLongAttribute(CookieAttribute attribute) => new(
        RemarkKind.Kept,
        string.Create(
            CultureInfo.InvariantCulture,
            $"The value of the attribute {attribute.Name} has {Octets(attribute.Value):N0} octets. "
            + $"Browsers ignore an attribute with more than {LargestAttributeValue:N0}."),
        Specification.Rfc6265bis("5.6"));

    /// <summary>The hosts for which Chromium and Firefox need no encryption.</summary>
    private static bool IsThisMachine(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));

    /// <summary>Whether a domain is the host itself, and one that has no subdomains: a single label or an address.</summary>
    private static bool IsAlone(string domain, string host) =>
        WithoutDot(domain).Equals(host, StringComparison.OrdinalIgnoreCase)
        && (!host.Contains('.', StringComparison.Ordinal) || IsAddress(host));

    /// <summary>A dot at the beginning of a domain has no meaning (RFC 6265, section 5.2.3).</summary>
    private static string WithoutDot(string domain) => domain.StartsWith('.') ? domain[1..] : domain;

    private static bool IsAddress(string host) => IPAddress.TryParse(host, out _);

    private static bool Has(string name, IEnumerable<CookieAttribute> attributes) =>
        attributes.Any(attribute => attribute.Is(name));

    /// <summary>Of two attributes of one name the last counts (RFC 6265, section 5.3).</summary>
    private static string ValueOf(string name, IEnumerable<CookieAttribute> attributes) =>
        attributes.LastOrDefault(attribute => attribute.Is(name)).Value ?? "";

    private static int Octets(string? text) => Encoding.UTF8.GetByteCount(text ?? "");
}
