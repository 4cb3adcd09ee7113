using System.Collections.Immutable;

namespace CookieTutorial.Services.Wire;

/// <summary>What one exchange tells about one cookie: what came in, and what the answer makes of it.</summary>
/// <param name="Name">The cookie's name; names that differ in letter case are different cookies to a browser.</param>
/// <param name="Change">What the answer does to it.</param>
/// <param name="Sent">The value that the browser sent, or <see langword="null"/> when it sent none.</param>
/// <param name="Line">The answer's line about it, or <see langword="null"/> when there is none.</param>
public sealed record JarRow(string Name, JarChange Change, string? Sent, SetCookieHeader? Line)
{
    /// <summary>The rows of an exchange: first the cookies that the browser sent, then those that the answer adds.</summary>
    public static ImmutableArray<JarRow> ReadFrom(Exchange exchange)
    {
        var sent = exchange.SentCookies.ToLookup(pair => pair.Name, pair => pair.Value);
        var lines = exchange.SetCookieHeaders.ToLookup(header => header.Cookie.Name);
        var names = sent.Select(cookies => cookies.Key).Union(lines.Select(headers => headers.Key));
        return [.. names.SelectMany(name => RowsOf(name, [.. sent[name]], lines[name], exchange))];
    }

    /// <summary>
    /// A browser sends the cookie with the shortest path last (RFC 6265, section 5.4). Of several with one name it is the one
    /// that a line most likely means, because most lines name the path <c>/</c>.
    /// </summary>
    private static IEnumerable<JarRow> RowsOf(
        string name, List<string> sent, IEnumerable<SetCookieHeader> lines, Exchange exchange)
    {
        var changed = new List<JarRow>();
        foreach (var line in lines)
        {
            var value = MayConcernWhatCameAlong(line, exchange) ? sent.LastOrDefault() : null;
            changed.Add(new(name, ChangeOf(line, value, exchange.AnsweredAt), value, line));
            if (value is not null)
            {
                sent.RemoveAt(sent.Count - 1);
            }
        }

        return sent.Select(value => new JarRow(name, JarChange.None, value, null)).Concat(changed);
    }

    /// <summary>A cookie with a path that does not match the address would not have come along.</summary>
    private static bool MayConcernWhatCameAlong(SetCookieHeader line, Exchange exchange) =>
        !line.ValueOf("path").StartsWith('/') || PathMatch.IsAtOrBelow(exchange.Path, line.ValueOf("path"));

    private static JarChange ChangeOf(SetCookieHeader line, string? sent, DateTimeOffset answeredAt) => line.Deletes(answeredAt)
        ? sent is null ? JarChange.DeletesNothing : JarChange.Gone
        : sent is null ? JarChange.New : sent == line.Cookie.Value ? JarChange.SetAgain : JarChange.Changed;
}
