using System.Collections.Immutable;

namespace CookieTutorial.Services.UserAgent;

/// <summary>A request, or a script's access to cookies, as the rules of cookies see it.</summary>
public sealed record CookieRequest
{
    private static readonly string[] SafeMethods = ["GET", "HEAD", "OPTIONS", "TRACE"];

    /// <summary>Where it goes; with a redirect, where it goes now. For a script, the address of its document.</summary>
    public required CookieAddress Address { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The method of this request (RFC 9110, section 9); a redirect may have changed it.</summary>
    public string Method { get; init; } = "GET";

    /// <summary>Whether it loads the page of a tab, and not a part of a page or a frame.</summary>
    public bool IsTopLevelNavigation { get; init; } = true;

    /// <summary>
    /// The sites of the documents from which it comes, from the page of the tab down to the frame that asks. None for an address
    /// that the reader typed. For a script: those down to its own document.
    /// </summary>
    public ImmutableArray<SchemefulSite> Documents { get; init; } = [];

    /// <summary>The sites that redirected it, in their order.</summary>
    public ImmutableArray<SchemefulSite> RedirectedBy { get; init; } = [];

    /// <summary>
    /// Whether the reader reloads a page that a cross-site request had brought: that request is cross-site, too (section 5.2).
    /// </summary>
    public bool IsReloadOfCrossSite { get; init; }

    /// <summary>Whether a script asks (<c>document.cookie</c>), which the specification calls a “non-HTTP” API.</summary>
    public bool IsScript { get; init; }

    /// <summary>Whether the method is safe (RFC 9110, section 9.2.1).</summary>
    public bool IsSafe => SafeMethods.Contains(Method);

    /// <summary>The same-site request of RFC 6265bis (draft -22), section 5.2.</summary>
    public bool IsSameSite(Profile profile)
    {
        if (IsReloadOfCrossSite)
        {
            return false;
        }

        foreach (var document in Documents)
        {
            // A frame of another site somewhere above leaves no “site for cookies” (5.2.1).
            if (!document.IsSameSiteAs(Address.Site, profile))
            {
                return false;
            }
        }

        if (profile.Has(EngineRules.RedirectsCount))
        {
            foreach (var site in RedirectedBy)
            {
                if (!site.IsSameSiteAs(Address.Site, profile))
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>
    /// Whether it is made inside a page of another site, whose reader does not see the address that it goes to.
    /// </summary>
    internal bool IsThirdParty(Profile profile) => !IsTopLevelNavigation && !IsFirstParty(profile);

    /// <summary>The site under which partitioned cookies are kept: that of the tab's page (CHIPS draft).</summary>
    internal SchemefulSite PartitionKey => IsTopLevelNavigation || Documents.IsEmpty ? Address.Site : Documents[0];

    private bool IsFirstParty(Profile profile)
    {
        foreach (var document in Documents)
        {
            if (!document.IsSameSiteAs(Address.Site, profile))
            {
                return false;
            }
        }

        return true;
    }
}
