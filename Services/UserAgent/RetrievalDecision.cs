using System.Collections.Immutable;

namespace CookieTutorial.Services.UserAgent;

/// <summary>Which cookies go along with a request, and why the others do not.</summary>
/// <param name="Store">The store afterwards: the cookies that go along have a new last-access-time.</param>
/// <param name="Sent">Those that go along, in their order and as they are sent.</param>
/// <param name="LeftOut">The others, in the order of the store.</param>
public sealed record RetrievalDecision(CookieStore Store, ImmutableArray<Cookie> Sent, ImmutableArray<LeftOutCookie> LeftOut)
{
    /// <summary>
    /// The value of the <c>Cookie</c> header in octets (section 5.8.3 step 6); <see langword="null"/> when there is no such
    /// header.
    /// </summary>
    public string? CookieString => Sent.IsEmpty ? null : string.Join("; ", Sent);
}
