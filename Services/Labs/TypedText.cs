using System.Globalization;

namespace CookieTutorial.Services.Labs;

/// <summary>What holds for every text that a reader types into a lab.</summary>
public static class TypedText
{
    /// <summary>Says that a text holds half a character.</summary>
    public const string BrokenCharacter =
        "The text holds a broken character, such as half an emoji (an unpaired surrogate). It cannot be sent: type whole characters.";

    /// <summary>Says that the server could read no field of the form (FormOptions, FormReader).</summary>
    public const string UnreadableForm =
        "The form could not be read. It holds the character NUL, or a field of more than 64 kB, or it is not written as browsers write forms.";

    /// <summary>Says that a text is too long, and what the limit is.</summary>
    public static string TooLong(int length, int limit) => string.Create(
        CultureInfo.InvariantCulture, $"The text has {length:N0} characters. This field takes at most {limit:N0}: shorten it.");

    /// <summary>Whether a text holds an unpaired surrogate, or U+FFFD, which browsers send in the place of one.</summary>
    public static bool HasBrokenCharacter(string text) => text.EnumerateRunes().Contains(System.Text.Rune.ReplacementChar);

    /// <summary>Shows control characters as symbols (U+2400 and following), which HTML could not show.</summary>
    public static string Visible(string text) => string.Concat(text.Select(character => character switch
    {
        < ' ' => (char)('\u2400' + character),
        '\u007f' => '\u2421',
        _ when char.IsControl(character) => '\ufffd',
        _ => character,
    }));
}
