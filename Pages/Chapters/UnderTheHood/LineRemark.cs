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

    /// <summary>All remarks on a line.</summary>
    /// <param name="header">The line, taken apart.</param>
    /// <param name="host">The host that would send it, without a port.</param>
    /// <param name="isHttps">Whether it would come over an encrypted connection.</param>
    public static IEnumerable<LineRemark> AllOf(SetCookieHeader header, string host, bool isHttps)
    {
        LineRemark?[] remarks =
        [
            OfSize(header.Cookie),
            OfEmptyName(header.Cookie),
            PrefixRemark.Of(header, host),
            DomainRemark.Of(header.ValueOf("domain"), host),
            PathRemark.Of(header.ValueOf("path")),
            OfExpires(header),
            OfSameSite(header),
            OfPartitioned(header),
            OfSecure(header, host, isHttps),
            .. header.Attributes.Where(SetCookieHeader.IsTooLong).Select(OfLongAttribute),
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
        _ when PrefixRemark.PrefixOf(cookie.Value) is { } prefix => new(
            RemarkKind.Refused,
            $"The name is empty, so the browser would send the value alone, and a server would take {prefix} for the beginning "
            + "of a name.",
            Specification.Rfc6265bis("5.7")),
        _ when cookie.Value.Contains('=', StringComparison.Ordinal) => new(
            RemarkKind.Refused,
            "The name is empty, and the value holds an equals sign. The standard keeps such a cookie; Chromium and Firefox do "
            + "not.",
            Specification.Rfc6265bis("5.6")),
        _ => new(
            RemarkKind.Differs,
            "The name is empty. The standard and Chromium keep such a cookie; Firefox refuses it.",
            Specification.Rfc6265bis("5.6")),
    };

    private static LineRemark? OfExpires(SetCookieHeader header) =>
        CookieDate.Written(header.ValueOf("expires")) is { Year: < 70 and var year }
        && DeltaSeconds.Parse(header.ValueOf("max-age")) is null
            ? new(
                RemarkKind.Differs,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"To the standard and to Chromium the year {year:0000} is {year + 2000}. Firefox reads it as it stands, "
                    + $"in the past, and keeps no cookie."),
                Specification.Rfc6265bis("5.1.1"))
            : null;

    private static LineRemark? OfSameSite(SetCookieHeader header) =>
        header.ValueOf("samesite").Equals("none", StringComparison.OrdinalIgnoreCase) && !header.Has("secure")
            ? new(
                RemarkKind.Refused,
                "SameSite=None needs Secure, say the standard, Chromium and Firefox; Safari keeps the cookie. "
                + "ASP.NET Core would put a warning into its log.",
                Specification.Rfc6265bis("5.7"))
            : null;

    private static LineRemark? OfPartitioned(SetCookieHeader header) =>
        header.Has("partitioned") && !header.Has("secure")
            ? new(RemarkKind.Refused, "Partitioned needs Secure.", Specification.PartitionedCookies)
            : null;

    private static LineRemark? OfSecure(SetCookieHeader header, string host, bool isHttps) =>
        isHttps || !header.Has("secure") ? null
        : IsThisMachine(host) ? new(
            RemarkKind.Differs,
            "This page came over http, which is not encrypted. "
            + $"Chromium and Firefox trust {host} and keep a Secure cookie; other browsers may refuse it.",
            Specification.Rfc6265bis("5.7"))
        : new(
            RemarkKind.Refused,
            "This page came over http, which is not encrypted, and a Secure cookie must come over https.",
            Specification.Rfc6265bis("5.7"));

    /// <summary>Firefox counts the octets only where it reads a value.</summary>
    private static LineRemark OfLongAttribute(CookieAttribute attribute)
    {
        var isFlag = attribute.Is("secure") || attribute.Is("httponly") || attribute.Is("partitioned");
        return new(
            isFlag ? RemarkKind.Differs : RemarkKind.Kept,
            string.Create(
                CultureInfo.InvariantCulture,
                $"The value of the attribute {attribute.Name} has {Octets(attribute.Value):N0} octets. "
                + $"{(isFlag ? "The standard and Chromium" : "Browsers")} ignore an attribute with more than "
                + $"{SetCookieHeader.LargestAttributeValue:N0}.{(isFlag ? " Firefox obeys this one, whatever its value." : "")}"),
            Specification.Rfc6265bis("5.6"));
    }

    /// <summary>The hosts for which Chromium and Firefox need no encryption.</summary>
    private static bool IsThisMachine(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));

    private static int Octets(string? text) => Encoding.UTF8.GetByteCount(text ?? "");
}
