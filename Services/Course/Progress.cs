using System.Collections.Frozen;
using System.Collections.Immutable;

namespace CookieTutorial.Services.Course;

/// <summary>
/// The checkpoints that a reader has reached. They live in one cookie that anyone can read: their names, separated by dots.
/// </summary>
public sealed record Progress
{
    /// <summary>The name of the cookie that holds it: the site's own, and no lesson's.</summary>
    public const string CookieName = "progress";

    private const char Separator = '.';

    /// <summary>In the order of their letters, each once: so two readers who reached the same have the same cookie.</summary>
    private readonly ImmutableArray<string> _reached;

    private string? _cookieValue;

    private Progress(IEnumerable<string> reached)
        : this(ImmutableArray.CreateRange(reached.Distinct().Order(StringComparer.Ordinal)))
    {
    }

    private Progress(ImmutableArray<string> inOrder) => _reached = inOrder;

    /// <summary>Nothing reached yet.</summary>
    public static Progress None { get; } = new(ImmutableArray<string>.Empty);

    /// <summary>The value of its cookie.</summary>
    public string CookieValue => _cookieValue ??= string.Join(Separator, _reached.AsSpan());

    /// <summary>How many checkpoints were reached.</summary>
    public int Count => _reached.Length;

    /// <summary>Reads the cookie's value. Whatever is not the name of a known checkpoint is left out.</summary>
    public static Progress Read(string? cookieValue, FrozenSet<string> known)
    {
        var names = known.GetAlternateLookup<ReadOnlySpan<char>>();
        List<string> reached = new(known.Count);
        var isAsWritten = true;
        foreach (var range in cookieValue.AsSpan().Split(Separator))
        {
            if (!names.TryGetValue(cookieValue.AsSpan(range), out var name))
            {
                isAsWritten = false;
            }
            else if (reached.Count == 0 || string.CompareOrdinal(reached[^1], name) < 0)
            {
                reached.Add(name);
            }
            else
            {
                isAsWritten = false;
                if (reached.BinarySearch(name, StringComparer.Ordinal) is < 0 and var place)
                {
                    reached.Insert(~place, name);
                }
            }
        }

        // This site's own text, which every page of a reader brings, need not be put together again.
        return new(reached.ToImmutableArray()) { _cookieValue = isAsWritten ? cookieValue : null };
    }

    /// <summary>Whether a checkpoint was reached.</summary>
    public bool Contains(string checkpointId) =>
        _reached.AsSpan().BinarySearch(checkpointId, StringComparer.Ordinal) >= 0;

    /// <summary>What of it belongs to a chapter.</summary>
    public Progress Of(Chapter chapter) => new(_reached.Intersect(chapter.Checkpoints.Select(checkpoint => checkpoint.Id)));

    /// <summary>This progress and some more checkpoints.</summary>
    public Progress With(IEnumerable<Checkpoint> checkpoints)
    {
        var more = checkpoints.Select(checkpoint => checkpoint.Id).ToList();
        return more.Count == 0 ? this : new(_reached.Union(more));
    }

    /// <summary>This progress without some checkpoints.</summary>
    public Progress Without(IEnumerable<Checkpoint> checkpoints) =>
        new(_reached.Except(checkpoints.Select(checkpoint => checkpoint.Id)));

    /// <summary>Whether two readers have reached the same.</summary>
    public bool Equals(Progress? other) =>
        ReferenceEquals(this, other) || (other is not null && _reached.SequenceEqual(other._reached));

    /// <inheritdoc />
    public override int GetHashCode() => CookieValue.GetHashCode(StringComparison.Ordinal);
}
