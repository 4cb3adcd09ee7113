namespace CookieTutorial.Services.UserAgent;

/// <summary>
/// “Remove excess cookies” (RFC 6265bis (draft -22), section 5.7, below the steps), with the numbers of a profile.
/// </summary>
internal static class Eviction
{
    /// <summary>The store within its limits, after a cookie came.</summary>
    /// <param name="store">Without expired cookies: those go first anyway.</param>
    /// <param name="added">The cookie that came; it stays.</param>
    public static CookieStore Evict(CookieStore store, Cookie added, StoreLimits limits)
    {
        if (store.Cookies.Length > limits.PerSite)
        {
            var domain = DomainOf(added);
            var ofSite = store.Cookies
                .Where(cookie => cookie.PartitionKey == added.PartitionKey && DomainOf(cookie) == domain)
                .OrderBy(cookie => cookie.LastAccessTime)
                .ToList();
            if (ofSite.Count > limits.PerSite)
            {
                store = Without(store, Excess(ofSite, added, ofSite.Count - limits.PerSiteAfter, limits.HasPriorities));
            }
        }

        if (store.Cookies.Length > limits.Total)
        {
            var newest = added.LastAccessTime - limits.SpareRecent;
            store = Without(store, store.Cookies
                .Where(cookie => cookie != added && cookie.LastAccessTime <= newest)
                .OrderBy(cookie => limits.HasPriorities && cookie.Secure)
                .ThenBy(cookie => cookie.LastAccessTime)
                .Take(store.Cookies.Length - limits.TotalAfter));
        }

        return store;
    }

    /// <summary>Which of a site's cookies go; those that were not used for the longest time come first.</summary>
    private static List<Cookie> Excess(List<Cookie> cookies, Cookie added, int count, bool hasPriorities)
    {
        if (!hasPriorities)
        {
            return [.. cookies.Where(cookie => cookie != added).Take(count)];
        }

        List<Cookie> excess = [];
        foreach (var (priority, insecureOnly) in Rounds)
        {
            var left = cookies.Where(cookie => cookie.Priority == priority).Except(excess).ToList();
            var mayGo = Math.Min(left.Count - StoreLimits.Quotas[(int)priority], count - excess.Count);
            excess.AddRange(left.Where(cookie => cookie != added && !(insecureOnly && cookie.Secure)).Take(Math.Max(mayGo, 0)));
        }

        return excess;
    }

    /// <summary>In which order Chromium looks for cookies to remove (net/cookies/cookie_monster.cc).</summary>
    private static readonly (Priority Priority, bool InsecureOnly)[] Rounds =
    [
        (Priority.Low, true), (Priority.Low, false), (Priority.Medium, true), (Priority.High, true), (Priority.Medium, false),
        (Priority.High, false),
    ];

    private static string DomainOf(Cookie cookie) => SchemefulSite.Of("https", cookie.Domain).Domain;

    private static CookieStore Without(CookieStore store, IEnumerable<Cookie> excess)
    {
        HashSet<Cookie> gone = new(excess, ReferenceEqualityComparer.Instance);
        return new(store.Cookies.RemoveAll(gone.Contains));
    }
}
