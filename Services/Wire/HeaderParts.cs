namespace CookieTutorial.Services.Wire;

/// <summary>
/// Cuts a header's value into parts for display. Put together again, the parts are the value, character for character,
/// but for what is withheld.
/// </summary>
public static class HeaderParts
{
    /// <summary>The parts of a <c>Cookie</c> header's value.</summary>
    /// <param name="value">The header's value.</param>
    /// <param name="mayShow">Whether the value of a cookie of this name may be shown; other values are withheld.</param>
    /// <param name="isFolded">
    /// Whether a cookie of this name is folded, and with it the semicolon that parts it from what is not; by default none is.
    /// </param>
    public static IReadOnlyList<HeaderPart> OfCookie(
        string value, Func<string, bool> mayShow, Func<string, bool>? isFolded = null)
    {
        var parts = new List<HeaderPart>();
        var isFirst = true;
        foreach (var segment in Segments(value))
        {
            var start = parts.Count;
            AddPair(parts, segment, mayShow);
            var foldsAll = isFolded?.Invoke(segment.Name) is true;
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
        var parts = new List<HeaderPart>();
        foreach (var (index, segment) in Segments(value).Index())
        {
            if (index == 0)
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

    private static void AddPair(List<HeaderPart> parts, Segment segment, Func<string, bool> mayShow)
    {
        var equals = segment.Text.IndexOf('=', StringComparison.Ordinal);
        var isWithheld = !mayShow(segment.Name);
        Add(parts, HeaderPartKind.Punctuation, segment.Before);
        Add(parts, HeaderPartKind.Name, segment.Text[..Math.Max(equals, 0)]);
        Add(parts, HeaderPartKind.Punctuation, equals < 0 ? "" : "=");
        Add(parts, HeaderPartKind.Value, segment.Text[(equals + 1)..], isWithheld);
        Add(parts, HeaderPartKind.Punctuation, segment.After);
    }

    private static void Add(List<HeaderPart> parts, HeaderPartKind kind, string text, bool isWithheld = false)
    {
        if (text.Length > 0)
        {
            parts.Add(isWithheld ? new(HeaderPartKind.Withheld, "") : new(kind, text));
        }
    }

    private static List<Segment> Segments(string value)
    {
        List<Segment> segments = [];
        foreach (var range in value.AsSpan().Split(';'))
        {
            var segment = value.AsSpan(range);
            var before = segment.Length - segment.TrimStart(" \t").Length;
            var text = HeaderText.Trim(segment);
            segments.Add(new(
                $"{(segments.Count == 0 ? "" : ";")}{segment[..before]}",
                text.ToString(),
                segment[(before + text.Length)..].ToString()));
        }

        return segments;
    }

    /// <summary>What stands between two semicolons; <c>Before</c> holds the semicolon that opened it.</summary>
    private readonly record struct Segment(string Before, string Text, string After)
    {
        /// <summary>The cookie's name; empty where there is no equals sign.</summary>
        public string Name => HeaderText.SplitAtEquals(Text) is (var name, { }) ? name : "";
    }
}
