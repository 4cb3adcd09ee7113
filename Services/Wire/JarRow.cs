using System.Collections.Immutable;

namespace CookieTutorial.Services.Wire;

/// <summary>What one exchange tells about one cookie: what came in, and what the answer changes.</summary>
/// <param name="Name">The cookie's name; names that differ in letter case are different cookies to a browser.</param>
/// <param name="Sent">
/// The values that the browser sent; none when it sent no such cookie, several when it holds several that differ in their path,
/// in their domain, or in being bound to the host alone.
/// </param>
/// <param name="Changes">What the answer sets or deletes, in its order.</param>
public sealed record JarRow(string Name, ImmutableArray<string> Sent, ImmutableArray<SetCookieHeader> Changes)
{
    /// <summary>The rows of an exchange: first the cookies that the browser sent, then those that the answer adds.</summary>
    public static ImmutableArray<JarRow> ReadFrom(Exchange exchange)
    {
        var sent = exchange.SentCookies.ToLookup(pair => pair.Name, pair => pair.Value);
        var changes = exchange.SetCookieHeaders.ToLookup(header => header.Cookie.Name);
        var names = sent.Select(cookies => cookies.Key).Union(changes.Select(headers => headers.Key));
        return [.. names.Select(name => new JarRow(name, [.. sent[name]], [.. changes[name]]))];
    }
}
