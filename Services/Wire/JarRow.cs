using System.Collections.Immutable;
using CookieTutorial.Services.UserAgent;

namespace CookieTutorial.Services.Wire;

/// <summary>What one exchange tells about one cookie: what came in, and what the answer makes of it.</summary>
/// <param name="Name">The cookie's name; names that differ in letter case are different cookies to a browser.</param>
/// <param name="Change">What the answer does to it.</param>
/// <param name="Sent">The value that the browser sent, or <see langword="null"/> when it sent none.</param>
/// <param name="Decision">What becomes of the answer's line about it, or <see langword="null"/> when there is none.</param>
public sealed record JarRow(string Name, JarChange Change, string? Sent, StorageDecision? Decision)
{
    /// <summary>The rows of an exchange: first the cookies that the browser sent, then those that the answer adds.</summary>
    public static ImmutableArray<JarRow> ReadFrom(Exchange exchange)
    {
        var rows = ImmutableArray.CreateBuilder<JarRow>(exchange.SentCookies.Length + exchange.Decisions.Length);
        foreach (var cookie in exchange.SentCookies)
        {
            rows.Add(new(cookie.Name, JarChange.None, cookie.Value, null));
        }

        foreach (var line in exchange.Decisions)
        {
            var name = Octets.ToText(line.Line.Name);
            if (MayConcernWhatCameAlong(line, exchange) && LastUnchanged(rows, name) is >= 0 and var index)
            {
                rows[index] = new(name, ChangeOf(line, rows[index].Sent), rows[index].Sent, line);
            }
            else
            {
                rows.Add(new(name, ChangeOf(line, sent: null), null, line));
            }
        }

        return rows.DrainToImmutable();
    }

    /// <summary>
    /// A browser sends the cookie with the shortest path last (RFC 6265, section 5.4). Of several with one name it is the one
    /// that a line most likely means, because most lines name the path <c>/</c>.
    /// </summary>
    private static int LastUnchanged(ImmutableArray<JarRow>.Builder rows, string name)
    {
        var index = rows.Count - 1;
        while (index >= 0 && !(rows[index].Decision is null && rows[index].Name == name))
        {
            index--;
        }

        return index;
    }

    /// <summary>A cookie with a path that does not match the address would not have come along.</summary>
    private static bool MayConcernWhatCameAlong(StorageDecision line, Exchange exchange) =>
        line.Outcome != StorageOutcome.Refused && PathMatch.IsAtOrBelow(exchange.Path, line.Cookie!.Path);

    private static JarChange ChangeOf(StorageDecision line, string? sent) =>
        line.Outcome == StorageOutcome.Refused ? JarChange.Ignored
        : line.IsDeletion ? sent is null ? JarChange.DeletesNothing : JarChange.Gone
        : sent is null ? JarChange.New
        : sent == Octets.ToText(line.Line.Value) ? JarChange.SetAgain
        : JarChange.Changed;
}
