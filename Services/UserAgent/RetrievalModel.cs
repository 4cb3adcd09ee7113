using System.Collections.Immutable;
using System.Text;

namespace CookieTutorial.Services.UserAgent;

/// <summary>
/// Which cookies a user agent sends, or shows to a script (RFC 6265bis (draft -22), section 5.8.3). The comments have the numbers
/// of its steps; steps 1 and 2 are behind whoever has a <see cref="CookieAddress"/>.
/// </summary>
public static class RetrievalModel
{
    /// <summary>The cookies for a request.</summary>
    /// <param name="store">What is there.</param>
    /// <param name="request">The request, or the script's document.</param>
    /// <param name="profile">Whose rules apply.</param>
    public static RetrievalDecision Retrieve(CookieStore store, CookieRequest request, Profile profile)
    {
        var isSameSite = request.IsSameSite(profile);
        var isThirdParty = request.IsThirdParty(profile);
        var isSecure = profile.IsSecure(request.Address);
        var path = request.Address.PathBy(profile);
        List<Cookie> sent = [];
        var leftOut = ImmutableArray.CreateBuilder<LeftOutCookie>();
        var kept = ImmutableArray.CreateBuilder<Cookie>(store.Cookies.Length);
        foreach (var cookie in store.Cookies)
        {
            // Step 3.
            var reason = Places(cookie, request, path, isSecure)
                ?? (isSameSite ? null : Sites(cookie, request, profile))
                ?? Partitions(cookie, request, profile, isThirdParty);
            if (reason is not null)
            {
                leftOut.Add(new(cookie, reason));
                if (reason != Reasons.Expired)
                {
                    kept.Add(cookie);
                }

                continue;
            }

            // Step 5.
            var accessed = cookie with { LastAccessTime = request.Now };
            kept.Add(accessed);
            sent.Add(profile.Has(EngineRules.OctetsAreUtf8) ? InUtf8(accessed) : accessed);
        }

        // Step 4: the store has the order of creation already, and this one leaves equals as they are.
        return new(
            sent.Count == 0 && kept.Count == store.Cookies.Length ? store : new(kept.DrainToImmutable()),
            sent.Count < 2 ? [.. sent] : [.. sent.OrderByDescending(cookie => cookie.Path.Length)],
            leftOut.DrainToImmutable());
    }

    private static Cookie InUtf8(Cookie cookie) => Ascii.IsValid(cookie.Name) && Ascii.IsValid(cookie.Value)
        ? cookie
        : cookie with
        {
            Name = Octets.FromText(Octets.ToText(cookie.Name)),
            Value = Octets.FromText(Octets.ToText(cookie.Value)),
        };

    /// <summary>The bullets about host, path, secure and http-only.</summary>
    private static Reason? Places(Cookie cookie, CookieRequest request, string path, bool isSecure) =>
        cookie.Expiry <= request.Now ? Reasons.Expired
        : cookie.HostOnly && request.Address.Host != cookie.Domain ? Reasons.OtherHost
        : !cookie.HostOnly && !DomainMatch.Matches(request.Address.Host, cookie.Domain) ? Reasons.OutsideDomain
        : !PathMatch.IsAtOrBelow(path, cookie.Path) ? Reasons.OutsidePath
        : cookie.Secure && !isSecure ? Reasons.InsecureConnection
        : cookie.HttpOnly && request.IsScript ? Reasons.HiddenFromScripts
        : null;

    /// <summary>The bullet about cross-site requests, with Lax-allowing-unsafe (5.6.7.2).</summary>
    private static Reason? Sites(Cookie cookie, CookieRequest request, Profile profile) => cookie.SameSite switch
    {
        SameSite.None => null,
        SameSite.Default when profile.Has(EngineRules.NoSameSiteIsNone) => null,
        _ when request.IsScript => Reasons.CrossSiteScript,
        SameSite.Strict => Reasons.StrictAndCrossSite,
        _ when !request.IsTopLevelNavigation => Reasons.LaxAndEmbedded,
        _ when request.IsSafe => null,
        SameSite.Default when request.Now - cookie.CreationTime <= profile.LaxAllowingUnsafe => null,
        _ => Reasons.LaxAndUnsafe,
    };

    /// <summary>The policy for third parties, and the CHIPS draft.</summary>
    private static Reason? Partitions(Cookie cookie, CookieRequest request, Profile profile, bool isThirdParty) =>
        cookie.PartitionKey is { } key ? key == request.PartitionKey ? null : Reasons.OtherPartition
        : isThirdParty && profile.ThirdParties != ThirdPartyPolicy.Allow ? Reasons.ThirdParty
        : null;
}
