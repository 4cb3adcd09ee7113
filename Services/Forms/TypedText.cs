using System.Globalization;
using System.Text;

namespace CookieTutorial.Services.Forms;

/// <summary>
/// What can be wrong with a text that a reader typed, each as a sentence for the reader; <see langword="null"/> where nothing is.
/// </summary>
public static class TypedText
{
    /// <summary>Says that a text has more characters than a field takes (UTF-16 code units, as HTML and C# count them).</summary>
    public static string? TooLong(string text, int most) => text.Length <= most ? null : string.Create(
        CultureInfo.InvariantCulture,
        $"The text has {text.Length:N0} characters. This field takes at most {most:N0}: shorten it.");

    /// <summary>Says where a text holds half a character, such as half an emoji.</summary>
    /// <remarks>
    /// U+FFFD counts as one: a browser puts it in the place of half a character when it sends a form (Infra, “convert a string
    /// into a scalar value string”).
    /// </remarks>
    public static string? Broken(string text)
    {
        var position = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar)
            {
                return $"Character {position + 1} has lost its other half (an unpaired surrogate). Type it again.";
            }

            position += rune.Utf16SequenceLength;
        }

        return null;
    }

    /// <summary>Says where a text holds a control character, such as a line break.</summary>
    /// <param name="text">The text.</param>
    /// <param name="why">A sentence that says why there must be none.</param>
    /// <param name="allowed">A control character that is none here.</param>
    public static string? Control(string text, string why, char? allowed = null)
    {
        var position = Array.FindIndex(text.ToCharArray(), character => char.IsControl(character) && character != allowed);
        return position < 0
            ? null
            : $"Character {position + 1} is a control character (U+{(int)text[position]:X4}), such as a line break. {why}";
    }
}
