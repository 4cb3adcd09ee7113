using System.Globalization;
using System.Text;

namespace CookieTutorial.Services.Wire;

/// <summary>
/// Text from a stranger as a page shows it: nothing in it is invisible, and nothing turns the letters around it, as U+202E does.
/// </summary>
public static class VisibleText
{
    /// <summary>The longest text that <see cref="Shorten"/> leaves whole, in characters.</summary>
    private const int LongText = 40;

    /// <summary>
    /// Characters without a picture of their own, and spaces that are not the usual one, become their number, such as
    /// <c>[U+202E]</c>. So do control characters: few fonts have the symbols that Unicode has for them.
    /// </summary>
    public static string Of(string text) => text.AsSpan().ContainsAnyExceptInRange(' ', '~')
        ? string.Concat(text.EnumerateRunes().Select(Show))
        : text;

    /// <summary>The same, but of a long text only the beginning and how many characters it has.</summary>
    public static string Shorten(string text) => text.Length <= LongText
        ? Of(text)
        : string.Create(CultureInfo.InvariantCulture, $"{Of(Beginning(text))}… ({text.Length:N0} characters)");

    /// <summary>It cuts no character into two halves.</summary>
    private static string Beginning(string text) =>
        text[..(char.IsHighSurrogate(text[(LongText / 2) - 1]) ? (LongText / 2) - 1 : LongText / 2)];

    private static string Show(Rune rune) => rune.Value switch
    {
        ' ' => " ",

        // Letters and marks without a picture (Unicode's Default_Ignorable_Code_Point), and the empty Braille pattern.
        0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or 0x2800 or 0x3164 or 0xFFA0
            or (>= 0x180B and <= 0x180F) or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0000 and <= 0xE0FFF) => $"[U+{rune.Value:X4}]",
        _ => Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.SpaceSeparator
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => $"[U+{rune.Value:X4}]",
            _ => rune.ToString(),
        },
    };
}
