namespace CookieTutorial.Services.Wire;

/// <summary>
/// Cuts a header's value into parts for display. Put together again, the parts are the value, character for character,
/// but for what is withheld.
/// </summary>
public static class HeaderParts
{
    /// <summary>The parts of a <c>Cookie</c> header's value. The values of cookies that are not the tutorial's are withheld.</summary>
    public static IEnumerable<HeaderPart> OfCookie(string value) =>
        Segments(value).SelectMany(segment => CookiePair.Parse(segment.Text) is { IsTutorials: false } && segment.Text.Length > 0
            ? WithheldPair(segment)
            : Pair(segment));

    /// <summary>The parts of a <c>Set-Cookie</c> header's value.</summary>
    public static IEnumerable<HeaderPart> OfSetCookie(string value) =>
        Segments(value).SelectMany((segment, index) => index == 0 ? Pair(segment) : Attribute(segment));

    private static IEnumerable<HeaderPart> Pair(Segment segment)
    {
        var (before, text, after) = segment;
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        return Present(
            new(HeaderPartKind.Punctuation, before),
            new(HeaderPartKind.Name, text[..Math.Max(equals, 0)]),
            new(HeaderPartKind.Punctuation, equals < 0 ? "" : "="),
            new(HeaderPartKind.Value, text[(equals + 1)..]),
            new(HeaderPartKind.Punctuation, after));
    }

    private static IEnumerable<HeaderPart> WithheldPair(Segment segment) =>
        Pair(segment).Select(part => part.Kind == HeaderPartKind.Value ? new(HeaderPartKind.Withheld, "") : part);

    private static IEnumerable<HeaderPart> Attribute(Segment segment) => Present(
        new(HeaderPartKind.Punctuation, segment.Before),
        new(HeaderPartKind.Attribute, segment.Text),
        new(HeaderPartKind.Punctuation, segment.After));

    private static IEnumerable<HeaderPart> Present(params HeaderPart[] parts) => parts.Where(part => part.Text.Length > 0);

    private static IEnumerable<Segment> Segments(string value) => value.Split(';').Select((segment, index) =>
    {
        var text = HeaderText.Trim(segment);
        var start = text.Length == 0 ? segment.Length : segment.IndexOf(text, StringComparison.Ordinal);
        return new Segment((index == 0 ? "" : ";") + segment[..start], text, segment[(start + text.Length)..]);
    });

    /// <summary>What stands between two semicolons; <c>Before</c> holds the semicolon that opened it.</summary>
    private readonly record struct Segment(string Before, string Text, string After);
}
