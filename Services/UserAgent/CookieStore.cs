using System.Collections.Immutable;

namespace CookieTutorial.Services.UserAgent;

/// <summary>
/// The cookie store of RFC 6265bis (draft -22), section 5.7. It never changes: who stores or sends gets another one.
/// </summary>
/// <param name="Cookies">The cookies in the order of their creation, which is what breaks a tie between equal times.</param>
public sealed record CookieStore(ImmutableArray<Cookie> Cookies)
{
    /// <summary>A store without cookies.</summary>
    public static CookieStore Empty { get; } = new([]);

    /// <summary>The store without the cookies that are over (5.7, below the steps).</summary>
    public CookieStore WithoutExpired(DateTimeOffset now)
    {
        foreach (var cookie in Cookies)
        {
            if (cookie.Expiry <= now)
            {
                return new(Cookies.RemoveAll(one => one.Expiry <= now));
            }
        }

        return this;
    }

    /// <summary>The store when the session is over: cookies without an expiry go.</summary>
    public CookieStore AfterSession() => new(Cookies.RemoveAll(cookie => cookie.Expiry is null));

    /// <summary>The cookie that a new one would take the place of.</summary>
    internal Cookie? ReplacedBy(Cookie cookie)
    {
        foreach (var other in Cookies)
        {
            if (cookie.Replaces(other))
            {
                return other;
            }
        }

        return null;
    }
}
