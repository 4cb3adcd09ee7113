using System.Net;
using CookieTutorial.Services.UserAgent;
using CookieTutorial.Services.Wire;

namespace CookieTutorial.Pages.Chapters.UnderTheHood;

/// <summary>Which host may name which domain.</summary>
internal static class DomainRemark
{
    /// <summary>The remark on the value of <c>Domain</c>, if there is one.</summary>
    public static LineRemark? Of(string domain, string host)
    {
        var source = Specification.Rfc6265bis("5.7");
        var name = WithoutDot(domain);
        if (domain.Length == 0)
        {
            return null;
        }

        if (name.Length == 0)
        {
            return new(
                RemarkKind.Refused,
                "The domain is a dot and nothing else. To the standard that is no domain at all; Chromium and Firefox refuse it.",
                Specification.Rfc6265bis("5.6.3"));
        }

        if (name.Equals(host, StringComparison.OrdinalIgnoreCase))
        {
            return IsHostAlone(domain, host)
                ? new(
                    RemarkKind.Kept,
                    $"Browsers send it to {host} alone, and to no subdomain: {host} is {Describe(host)}.",
                    source)
                : null;
        }

        if (!IsAddress(name) && !name.Contains('.', StringComparison.Ordinal))
        {
            return new(
                RemarkKind.Refused,
                $"The domain {name} is a single label: it has no dot. Only a host of this very name may set a cookie for it.",
                source);
        }

        if (IsAddress(host) || !host.EndsWith($".{name}", StringComparison.OrdinalIgnoreCase))
        {
            return new(
                RemarkKind.Refused,
                $"The domain {domain} does not cover {host}, the host of this page. "
                + "A host sets cookies for itself and for the domains above it.",
                source);
        }

        return PublicSuffixes.Contains(name)
            ? new(
                RemarkKind.Refused,
                $"The domain {name} is a public suffix: the names below it belong to people who have nothing to do with each "
                + "other. Only a host of this very name may set a cookie for it.",
                source)
            : null;
    }

    /// <summary>
    /// Whether a domain is the host itself, and the cookie goes to no subdomain all the same: an address has none, and a public
    /// suffix sets cookies for itself alone (RFC 6265bis, section 5.7, step 9).
    /// </summary>
    public static bool IsHostAlone(string domain, string host) =>
        WithoutDot(domain).Equals(host, StringComparison.OrdinalIgnoreCase)
        && (IsAddress(host) || PublicSuffixes.Contains(host));

    /// <summary>Whether a host is an address; one of IPv6 stands in brackets.</summary>
    public static bool IsAddress(string host) => IPAddress.TryParse(host, out _);

    private static string Describe(string host) =>
        IsAddress(host) ? "an address"
        : host.Contains('.', StringComparison.Ordinal) ? "a public suffix"
        : "a single label";

    /// <summary>A dot at the beginning of a domain has no meaning (RFC 6265, section 5.2.3).</summary>
    private static string WithoutDot(string domain) => domain.StartsWith('.') ? domain[1..] : domain;
}
