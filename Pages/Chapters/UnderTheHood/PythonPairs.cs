using System.Collections.Immutable;
using CookieTutorial.Services.Wire;

namespace CookieTutorial.Pages.Chapters.UnderTheHood;

/// <summary>
/// What <c>SimpleCookie</c> of Python makes of a header, laid out by what stands between its semicolons. It does not split there
/// itself: white space ends a pair, too, and quotation marks hold one together.
/// </summary>
public sealed class PythonPairs
{
    private readonly PythonReading _reading;
    private readonly HashSet<PythonItem> _kept;
    private readonly ILookup<int, PythonItem> _byPair;
    private readonly int[] _ends;
    private readonly int _troubled;

    /// <param name="pairs">The texts between the semicolons, which stand between those of a header.</param>
    public PythonPairs(IReadOnlyList<string> pairs)
    {
        var header = string.Join(';', pairs);
        _reading = PythonCookies.Read(header);
        _ends = new int[pairs.Count];
        var end = -1;
        for (var index = 0; index < pairs.Count; index++)
        {
            end += pairs[index].Length + 1;
            _ends[index] = end;
        }

        _troubled = _reading.End == PythonEnd.Whole ? pairs.Count : PairAt(_reading.EndsAt);
        _byPair = _reading.Items.ToLookup(item => PairAt(item.Start));
        _kept = [.. _reading.Items.Where(item => item.Kind == PythonKind.Cookie)
            .GroupBy(item => item.Name, StringComparer.Ordinal).Select(sameName => sameName.Last())];
    }

    /// <summary>How many cookies are kept.</summary>
    public int Kept => _reading.IsKept ? _kept.Count : 0;

    /// <summary>The pieces that begin in a pair, at least one.</summary>
    public ImmutableArray<PythonPart> PartsOf(int pair)
    {
        if (!_reading.IsKept)
        {
            return [new(PythonFate.Void, null)];
        }

        ImmutableArray<PythonPart> parts = [.. _byPair[pair].Select(item => new PythonPart(FateOf(item), item))];
        return !parts.IsEmpty ? parts : [new(pair >= _troubled ? PythonFate.NotRead : PythonFate.Within, null)];
    }

    /// <summary>What ends the reading in this pair, as a sentence without a word of the header.</summary>
    public string? TroubleIn(int pair) => pair != _troubled ? null : _reading.End switch
    {
        PythonEnd.Stopped => "no pair can begin here, so it stops, and keeps what it has read.",
        PythonEnd.Void => "a word without a value, or an attribute before any cookie, makes the whole header void.",
        PythonEnd.Raised => "a name that it cannot keep raises an error, and the code gets no cookie at all.",
        _ => null,
    };

    private PythonFate FateOf(PythonItem item) =>
        item.Kind != PythonKind.Cookie ? PythonFate.Attribute : _kept.Contains(item) ? PythonFate.Kept : PythonFate.Lost;

    private int PairAt(int position) => Array.BinarySearch(_ends, position) is var found && found >= 0 ? found : ~found;
}
