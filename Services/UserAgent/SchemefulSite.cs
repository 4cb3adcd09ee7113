namespace CookieTutorial.Services.UserAgent;

/// <summary>A site (https://html.spec.whatwg.org/multipage/browsers.html#sites): whose pages belong together.</summary>
/// <param name="Scheme"><c>http</c> or <c>https</c>.</param>
/// <param name="Domain">The registrable domain; the host itself where it is an address or a public suffix.</param>
public readonly record struct SchemefulSite(string Scheme, string Domain)
{
    /// <summary>The site of an origin.</summary>
    /// <param name="scheme"><c>http</c> or <c>https</c>.</param>
    /// <param name="host">A canonical host.</param>
    public static SchemefulSite Of(string scheme, string host) =>
        new(scheme, CanonicalHost.IsAddress(host) ? host : PublicSuffixes.RegistrableDomain(host) ?? host);

    /// <summary>Whether two sites are one, for a profile that does or does not look at schemes.</summary>
    public bool IsSameSiteAs(SchemefulSite other, Profile profile) =>
        Domain == other.Domain && (Scheme == other.Scheme || profile.Has(EngineRules.SchemeDoesNotMatter));

    /// <summary>As an origin is written: <c>https://example.com</c>.</summary>
    public override string ToString() => $"{Scheme}://{Domain}";
}
