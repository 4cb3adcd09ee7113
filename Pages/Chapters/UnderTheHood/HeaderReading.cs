using System.Collections.Immutable;
using CookieTutorial.Services.Wire;

namespace CookieTutorial.Pages.Chapters.UnderTheHood;

/// <summary>What two frameworks make of a <c>Cookie</c> header, pair by pair.</summary>
/// <param name="Pairs">The pairs, in their order.</param>
public sealed record HeaderReading(ImmutableArray<PairReading> Pairs)
{
    /// <summary>
    /// Reads a header. The framework's parser reads each pair alone; a test proves that this finds the same as the whole header.
    /// </summary>
    public static HeaderReading Of(IEnumerable<string> lines)
    {
        var pairs = lines.SelectMany(line => line.Split(';'))
            .Select(text => HeaderText.Trim(text).ToString())
            .Where(text => text.Length > 0)
            .Select(text => (Text: text, Found: Only(FrameworkParser.Parse([text])), Django: DjangoCookies.ReadPair(text)))
            .ToArray();
        var last = LastOfEachName(pairs.Select(pair => pair.Found?.Name), StringComparer.OrdinalIgnoreCase);
        var lastInDjango = LastOfEachName(pairs.Select(pair => pair.Django?.Name), StringComparer.Ordinal);
        return new([.. pairs.Select((pair, index) => new PairReading(
            pair.Text,
            FateOf(pair.Found, last.Contains(index)),
            pair.Found,
            pair.Django,
            FateOf(pair.Django, lastInDjango.Contains(index))))]);
    }

    /// <summary>How many pairs have this fate in ASP.NET Core.</summary>
    public int Count(PairFate fate) => Pairs.Count(pair => pair.Fate == fate);

    private static CookiePair? Only(IReadOnlyDictionary<string, string> cookies) =>
        cookies.Count == 0 ? null : new(cookies.Single().Key, cookies.Single().Value);

    private static PairFate FateOf(CookiePair? found, bool isLastOfItsName) =>
        found is null ? PairFate.Dropped : isLastOfItsName ? PairFate.Kept : PairFate.Lost;

    private static HashSet<int> LastOfEachName(IEnumerable<string?> names, StringComparer comparer) =>
        [.. names.Select((name, index) => (name, index)).Where(pair => pair.name is not null)
            .GroupBy(pair => pair.name!, comparer).Select(sameName => sameName.Last().index)];
}
