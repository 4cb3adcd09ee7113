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
    public static IReadOnlyList<HeaderPart> OfCookie(string value, Func<string, bool> mayShow)
    {
        var parts = new List<HeaderPart>();
        foreach (var segment in Segments(value))
        {
            AddPair(parts, segment, mayShow);
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
        var name = segment.Text[..Math.Max(equals, 0)];
        var isWithheld = !mayShow(HeaderText.Trim(name));
        Add(parts, HeaderPartKind.Punctuation, segment.Before);
        Add(parts, HeaderPartKind.Name, name);
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

    private static IEnumerable<Segment> Segments(string value) => value.Split(';').Select((segment, index) =>
    {
        var text = HeaderText.Trim(segment);
        var start = text.Length == 0 ? segment.Length : segment.IndexOf(text, StringComparison.Ordinal);
        return new Segment((index == 0 ? "" : ";") + segment[..start], text, segment[(start + text.Length)..]);
    });

    /// <summary>What stands between two semicolons; <c>Before</c> holds the semicolon that opened it.</summary>
    private readonly record struct Segment(string Before, string Text, string After);
}
