namespace CookieTutorial.Services.UserAgent;

/// <summary>How many cookies a user agent keeps (RFC 6265bis (draft -22), sections 5.7 and 6.1).</summary>
/// <param name="PerSite">The most cookies of a registrable domain and all below it.</param>
/// <param name="PerSiteAfter">How many are left when one more comes.</param>
/// <param name="Total">The most cookies in all.</param>
/// <param name="TotalAfter">How many are left when one more comes.</param>
/// <param name="SpareRecent">Within this time since its last access a cookie is not removed for the total's sake.</param>
/// <param name="HasPriorities">
/// Whether <c>Priority</c> and <c>Secure</c> decide which of a site's cookies go first, and <c>Secure</c> which of all.
/// </param>
public sealed record StoreLimits(
    int PerSite, int PerSiteAfter, int Total, int TotalAfter, TimeSpan SpareRecent, bool HasPriorities)
{
    /// <summary>
    /// The constants of net/cookies/cookie_monster.cc. Those of a site were observed in Chromium 156; the others, and in which
    /// order cookies go, were read in the source and not observed.
    /// </summary>
    public static StoreLimits Chromium { get; } = new(180, 150, 3300, 3000, TimeSpan.FromDays(30), true);

    /// <summary>
    /// The preferences network.cookie.maxPerHost, quotaPerHost and maxNumber; those of a site were observed in Firefox 153 ESR.
    /// </summary>
    public static StoreLimits Firefox { get; } = new(180, 150, 3000, 3000, TimeSpan.Zero, false);

    /// <summary>How many cookies of each priority Chromium keeps before it turns to the next (low, medium, high).</summary>
    internal static readonly int[] Quotas = [30, 50, 70];
}
