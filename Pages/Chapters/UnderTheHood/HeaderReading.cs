using System.Collections.Immutable;
using CookieTutorial.Services.Wire;

namespace CookieTutorial.Pages.Chapters.UnderTheHood;

/// <summary>What four servers make of a <c>Cookie</c> header, pair by pair.</summary>
/// <param name="Pairs">The pairs, in their order.</param>
/// <param name="PythonKept">How many cookies <c>SimpleCookie</c> of Python keeps.</param>
public sealed record HeaderReading(ImmutableArray<PairReading> Pairs, int PythonKept)
{
    /// <summary>
    /// Reads a header. The framework's parser reads each pair alone; a test proves that this finds the same as the whole header.
    /// </summary>
    public static HeaderReading Of(IEnumerable<string> lines)
    {
        // As one line, the way in which Node.js joins them: what SimpleCookie makes of a pair depends on the pairs before it.
        var texts = string.Join("; ", lines).Split(';');
        var isReadByNpm = texts.Length > 1 || texts[0].Length >= NpmCookies.ShortestHeader;
        PythonPairs python = new(texts);
        var pairs = texts.Index()
            .Select(pair => (pair.Index, Text: HeaderText.Trim(pair.Item).ToString()))
            .Where(pair => pair.Text.Length > 0)
            .Select(pair => (
                pair.Index,
                pair.Text,
                Found: Only(FrameworkParser.Parse([pair.Text])),
                Django: DjangoCookies.ReadPair(pair.Text),
                Npm: isReadByNpm ? NpmCookies.ReadPair(pair.Text) : null))
            .ToArray();
        var last = LastOfEachName(pairs.Select(pair => pair.Found?.Name), StringComparer.OrdinalIgnoreCase);
        var lastInDjango = LastOfEachName(pairs.Select(pair => pair.Django?.Name), StringComparer.Ordinal);
        HashSet<string> inNpm = new(StringComparer.Ordinal);
        return new(
            [.. pairs.Select((pair, index) => new PairReading(
                pair.Text,
                FateOf(pair.Found, last.Contains(index)),
                pair.Found,
                pair.Django,
                FateOf(pair.Django, lastInDjango.Contains(index)),
                pair.Npm,
                FateOf(pair.Npm, pair.Npm is { } npm && inNpm.Add(npm.Name)),
                python.PartsOf(pair.Index),
                python.TroubleIn(pair.Index)))],
            python.Kept);
    }

    /// <summary>How many pairs have this fate in ASP.NET Core.</summary>
    public int Count(PairFate fate) => Pairs.Count(pair => pair.Fate == fate);

    private static CookiePair? Only(IReadOnlyDictionary<string, string> cookies) =>
        cookies.Count == 0 ? null : new(cookies.Single().Key, cookies.Single().Value);

    private static PairFate FateOf(CookiePair? found, bool winsItsName) =>
        found is null ? PairFate.Dropped : winsItsName ? PairFate.Kept : PairFate.Lost;

    private static HashSet<int> LastOfEachName(IEnumerable<string?> names, StringComparer comparer) =>
        [.. names.Select((name, index) => (name, index)).Where(pair => pair.name is not null)
            .GroupBy(pair => pair.name!, comparer).Select(sameName => sameName.Last().index)];
}
