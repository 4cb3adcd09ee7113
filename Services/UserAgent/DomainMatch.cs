namespace CookieTutorial.Services.UserAgent;

/// <summary>Which hosts a cookie with a domain goes to (RFC 6265bis (draft -22), section 5.1.3).</summary>
public static class DomainMatch
{
    /// <summary>
    /// Whether a host is a domain or lies below it: <c>a.example.com</c> and <c>example.com</c> match <c>example.com</c>. Nothing
    /// lies below an IP address.
    /// </summary>
    /// <param name="host">A canonical host.</param>
    /// <param name="domain">A canonical domain.</param>
    public static bool Matches(string host, string domain) =>
        host.Length == domain.Length
            ? host == domain
            : host.Length > domain.Length
                && host[host.Length - domain.Length - 1] == '.'
                && host.EndsWith(domain, StringComparison.Ordinal)
                && domain.Length > 0
                && !CanonicalHost.IsAddress(host);
}
