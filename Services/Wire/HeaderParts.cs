namespace CookieTutorial.Services.Wire;

/// <summary>
/// Cuts a header's value into parts for display. Put together again, the parts are the value, character for character,
/// but for what is withheld.
/// </summary>
public static class HeaderParts
{
    /// <summary>A pair has four, with the semicolon before it.</summary>
    private const int UsualParts = 16;

    /// <summary>The parts of a <c>Cookie</c> header's value.</summary>
    /// <param name="value">The header's value.</param>
    /// <param name="mayShow">Whether the value of a cookie of this name may be shown; other values are withheld.</param>
    /// <param name="isFolded">
    /// Whether a cookie of this name is folded, and with it the semicolon that parts it from what is not; by default none is.
    /// </param>
    public static IReadOnlyList<HeaderPart> OfCookie(
        string value, Func<string, bool> mayShow, Func<string, bool>? isFolded = null)
    {
        var parts = new List<HeaderPart>(UsualParts);
        var isFirst = true;
        foreach (var range in value.AsSpan().Split(';'))
        {
            Segment segment = new(value, range);
            var start = parts.Count;
            var name = AddPair(parts, segment, mayShow);
            var foldsAll = isFolded?.Invoke(name) is true;
            var folded = foldsAll ? parts.Count - start : isFirst && segment.Before.StartsWith(';') ? 1 : 0;
            for (var index = start; index < start + folded; index++)
            {
                parts[index] = parts[index] with { IsFolded = true };
            }

            isFirst &= foldsAll;
        }

        return parts;
    }

    /// <summary>The parts of a <c>Set-Cookie</c> header's value.</summary>
    public static IReadOnlyList<HeaderPart> OfSetCookie(string value)
    {
        var parts = new List<HeaderPart>(UsualParts);
        foreach (var range in value.AsSpan().Split(';'))
        {
            Segment segment = new(value, range);
            if (range.Start.Equals(Index.Start))
            {
                AddPair(parts, segment, _ => true);
            }
            else
            {
                Add(parts, HeaderPartKind.Punctuation, segment.Before);
                Add(parts, HeaderPartKind.Attribute, segment.Text);
                Add(parts, HeaderPartKind.Punctuation, segment.After);
            }
        }

        return parts;
    }

    /// <summary>Adds the parts of a pair.</summary>
    /// <returns>The cookie's name; empty where there is no equals sign.</returns>
    private static string AddPair(List<HeaderPart> parts, Segment segment, Func<string, bool> mayShow)
    {
        var equals = segment.Text.IndexOf('=');
        var name = HeaderText.Trim(segment.Text[..Math.Max(equals, 0)]).ToString();
        Add(parts, HeaderPartKind.Punctuation, segment.Before);
        Add(parts, HeaderPartKind.Name, segment.Text[..Math.Max(equals, 0)]);
        Add(parts, HeaderPartKind.Punctuation, equals < 0 ? "" : "=");
        if (mayShow(name))
        {
            Add(parts, HeaderPartKind.Value, segment.Text[(equals + 1)..]);
        }
        else if (equals + 1 < segment.Text.Length)
        {
            parts.Add(new(HeaderPartKind.Withheld, ""));
        }

        Add(parts, HeaderPartKind.Punctuation, segment.After);
        return name;
    }

    private static void Add(List<HeaderPart> parts, HeaderPartKind kind, ReadOnlySpan<char> text)
    {
        if (!text.IsEmpty)
        {
            parts.Add(new(kind, text switch { "=" => "=", "; " => "; ", _ => text.ToString() }));
        }
    }

    /// <summary>What stands between two semicolons.</summary>
    private readonly ref struct Segment
    {
        public Segment(string value, Range range)
        {
            var (start, length) = range.GetOffsetAndLength(value.Length);
            var segment = value.AsSpan(start, length);
            Text = HeaderText.Trim(segment);
            var spaces = length - segment.TrimStart(" \t").Length;
            var semicolon = Math.Min(start, 1);
            Before = value.AsSpan(start - semicolon, semicolon + spaces);
            After = segment[(spaces + Text.Length)..];
        }

        /// <summary>The semicolon that opened it, if one did, and the spaces behind that.</summary>
        public ReadOnlySpan<char> Before { get; }

        public ReadOnlySpan<char> Text { get; }

        /// <summary>The spaces before the next semicolon.</summary>
        public ReadOnlySpan<char> After { get; }
    }
}
