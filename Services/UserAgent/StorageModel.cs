using System.Collections.Immutable;

namespace CookieTutorial.Services.UserAgent;

/// <summary>
/// How a user agent “receives a cookie” (RFC 6265bis (draft -22), section 5.7). The comments have the numbers of its steps.
/// </summary>
public static class StorageModel
{
    /// <summary>Receives a set-cookie-string.</summary>
    /// <param name="store">What is there already.</param>
    /// <param name="line">
    /// The value of a <c>Set-Cookie</c> header, or what a script assigned to <c>document.cookie</c>, in octets.
    /// </param>
    /// <param name="request">The request that was answered, or the script's document.</param>
    /// <param name="profile">Whose rules apply.</param>
    public static StorageDecision Receive(CookieStore store, string line, CookieRequest request, Profile profile)
    {
        store = store.WithoutExpired(request.Now);
        var parsed = SetCookieString.Parse(line, profile);

        // Steps 3 and 4 ask what the parser has asked already.
        if ((parsed.Refusal ?? RefuseName(parsed, profile)) is { } early)
        {
            return new(store, StorageOutcome.Refused, null, parsed, early);
        }

        // Step 7. Step 8 looks at the attribute before the host does.
        var (domain, badDomain) = DomainOf(parsed, request.Address.Host, profile);
        if (badDomain is not null)
        {
            return new(store, StorageOutcome.Refused, null, parsed, badDomain);
        }

        var cookie = Create(parsed, domain, request, profile);
        if (Refuse(cookie, parsed, store, request, profile) is { } refusal)
        {
            return new(store, StorageOutcome.Refused, cookie, parsed, refusal);
        }

        return Insert(store, cookie, parsed, request, profile);
    }

    /// <summary>Step 2, and what engines ask of a cookie without a name.</summary>
    private static Reason? RefuseName(SetCookieString parsed, Profile profile)
    {
        if (parsed.Name.Length > 0)
        {
            return null;
        }

        return parsed.Value.Length == 0 ? Reasons.Empty
            : profile.Has(EngineRules.NamelessIsRefused) ? Reasons.Nameless
            : profile.Has(EngineRules.NamelessWithEqualsIsRefused) && parsed.Value.Contains('=') ? Reasons.NamelessWithEquals
            : null;
    }

    /// <summary>Steps 7 to 10: the domain, <see langword="null"/> for a host-only cookie.</summary>
    private static (string? Domain, Reason? Refusal) DomainOf(SetCookieString parsed, string host, Profile profile)
    {
        if (string.IsNullOrEmpty(parsed.Domain))
        {
            return default;
        }

        if (parsed.Domain == "." && profile.Has(EngineRules.DotIsNoDomain))
        {
            return (null, Reasons.DotDomain);
        }

        // 5.6.3.
        var domain = (parsed.Domain.StartsWith('.') ? parsed.Domain[1..] : parsed.Domain).ToLowerInvariant();
        return domain.Length == 0 ? default
            : domain.AsSpan().ContainsAnyExceptInRange('\x01', '\x7F') ? (null, Reasons.DomainNotAscii)
            : !CanonicalHost.IsAddress(domain) && PublicSuffixes.Contains(domain)
                ? domain == host ? default : (null, Reasons.PublicSuffix)
            : !DomainMatch.Matches(host, domain) ? (null, Reasons.OtherDomain)
            : profile.Has(EngineRules.AddressIsHostOnly) && CanonicalHost.IsAddress(host) ? default
            : (domain, null);
    }

    /// <summary>Steps 5, 6, 11, 12, 14 and 17.</summary>
    private static Cookie Create(SetCookieString parsed, string? domain, CookieRequest request, Profile profile)
    {
        var isThirdParty = profile.ThirdParties == ThirdPartyPolicy.Partition && request.IsThirdParty(profile);
        return new()
        {
            Name = parsed.Name,
            Value = parsed.Value,
            Domain = domain ?? request.Address.Host,
            HostOnly = domain is null,
            Path = parsed.Path is ['/', ..] path ? path : DefaultPath.Of(request.Address.PathBy(profile)),
            Expiry = ExpiryOf(parsed, request.Now, profile),
            CreationTime = request.Now,
            LastAccessTime = request.Now,
            Secure = parsed.Secure,
            HttpOnly = parsed.HttpOnly,
            SameSite = parsed.SameSite,
            Priority = parsed.Priority,
            PartitionKey = parsed.Partitioned || isThirdParty ? request.PartitionKey : null,
        };
    }

    /// <summary>Step 6, with the limit of 5.5.</summary>
    private static DateTimeOffset? ExpiryOf(SetCookieString parsed, DateTimeOffset now, Profile profile) =>
        parsed.ExpiryTime(now) is { } expiry && expiry - now > profile.CookieAgeLimit
            ? now + profile.CookieAgeLimit
            : parsed.ExpiryTime(now);

    /// <summary>Steps 1, 11 to 22 as far as they refuse.</summary>
    private static Reason? Refuse(
        Cookie cookie, SetCookieString parsed, CookieStore store, CookieRequest request, Profile profile)
    {
        var isSecure = profile.IsSecure(request.Address);
        return profile.ThirdParties == ThirdPartyPolicy.Block && !parsed.Partitioned && request.IsThirdParty(profile)
                ? Reasons.ThirdParty
            : profile.Has(EngineRules.PathHasNoTab) && cookie.Path.Contains('\t') ? Reasons.PathWithTab
            : cookie.Secure && !isSecure ? Reasons.SecureFromInsecure
            : cookie.HttpOnly && request.IsScript ? Reasons.HttpOnlyFromScript
            : !cookie.Secure && !isSecure && Overlays(cookie, store) ? Reasons.OverlaysSecure
            : RefuseSite(cookie, request, profile)
            ?? (parsed.Partitioned && !cookie.Secure ? Reasons.PartitionedWithoutSecure : null)
            ?? NamePrefix.Refuse(cookie, parsed, profile);
    }

    /// <summary>Step 16.</summary>
    private static bool Overlays(Cookie cookie, CookieStore store)
    {
        foreach (var other in store.Cookies)
        {
            if (other.Secure
                && other.Name == cookie.Name
                && (DomainMatch.Matches(other.Domain, cookie.Domain) || DomainMatch.Matches(cookie.Domain, other.Domain))
                && PathMatch.IsAtOrBelow(cookie.Path, other.Path))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Steps 18 and 19.</summary>
    private static Reason? RefuseSite(Cookie cookie, CookieRequest request, Profile profile)
    {
        if (cookie.SameSite == SameSite.None)
        {
            return cookie.Secure || profile.Has(EngineRules.NoneNeedsNoSecure) ? null : Reasons.NoneWithoutSecure;
        }

        return cookie.SameSite == SameSite.Default && profile.Has(EngineRules.NoSameSiteIsNone) ? null
            : request.IsSameSite(profile) ? null
            : request.IsScript ? Reasons.ScriptInForeignPage
            : request.IsTopLevelNavigation ? null
            : Reasons.CrossSite;
    }

    /// <summary>Steps 23 and 24, and what happens to excess and expired cookies below them.</summary>
    private static StorageDecision Insert(
        CookieStore store, Cookie cookie, SetCookieString parsed, CookieRequest request, Profile profile)
    {
        var old = store.ReplacedBy(cookie);
        if (old is { HttpOnly: true } && request.IsScript)
        {
            return new(store, StorageOutcome.Refused, cookie, parsed, Reasons.HttpOnlyOverScript);
        }

        if (cookie.Expiry <= request.Now)
        {
            return old is null
                ? new(store, StorageOutcome.DeletedNothing, cookie, parsed, Reasons.DeletedNothing)
                : new(new(store.Cookies.Remove(old)), StorageOutcome.Deleted, cookie, parsed, Reasons.Deleted);
        }

        var isNewer = old is not null && old.Value != cookie.Value && profile.Has(EngineRules.NewValueIsNewer);
        if (old is not null && !isNewer)
        {
            cookie = cookie with { CreationTime = old.CreationTime };
            return new(
                new(store.Cookies.Replace(old, cookie)), StorageOutcome.Replaced, cookie, parsed, Reasons.Replaced);
        }

        var cookies = old is null ? store.Cookies : store.Cookies.Remove(old);
        store = new(cookies.Add(cookie));
        if (profile.Limits is not null && old is null)
        {
            store = Eviction.Evict(store, cookie, profile.Limits);
        }

        return old is null
            ? new(store, StorageOutcome.Stored, cookie, parsed, Reasons.Stored)
            : new(store, StorageOutcome.Replaced, cookie, parsed, Reasons.Replaced);
    }
}
