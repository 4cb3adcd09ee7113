using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace CookieTutorial.Services.Reading;

/// <summary>What a stranger may store in the cookie <c>stored</c>.</summary>
public static class StoredText
{
    /// <summary>
    /// The most characters, as C# and HTML count them (UTF-16 code units). Escaped, none needs more than nine bytes, so the cookie
    /// stays well below the 4096 that a browser keeps (RFC 6265bis (draft -22), section 5.6).
    /// </summary>
    public const int MaxLength = 200;

    private const char ReplacementCharacter = '\uFFFD';

    /// <summary>Whether the text can be stored; if not, why.</summary>
    public static bool IsStorable([NotNullWhen(true)] string? text, [NotNullWhen(false)] out string? problem)
    {
        problem = Problem(text ?? "");
        return problem is null;
    }

    private static string? Problem(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            // Also for a form that could not be read, because it is too large or has U+0000 in it: then no text arrives.
            return $"Type a text: 1 to {MaxLength} characters, not only spaces, and none of them a control character.";
        }

        if (text.Length > MaxLength)
        {
            return string.Create(CultureInfo.InvariantCulture, $"This text has {text.Length:N0} characters. At most {MaxLength} can be stored here.");
        }

        return Enumerable.Range(0, text.Length).Select(index => ProblemAt(text, index)).FirstOrDefault(problem => problem is not null);
    }

    private static string? ProblemAt(string text, int index) => text[index] switch
    {
        var control when char.IsControl(control) =>
            $"Character {index + 1} is a control character (U+{(int)control:X4}). Take it out: a text without control characters can be stored.",

        // A browser puts U+FFFD in the place of half a character when it sends a form (Infra, "convert a string into a scalar value string").
        ReplacementCharacter => Half(index),
        var unit when char.IsSurrogate(unit) && !IsWhole(text, index) => Half(index),
        _ => null,
    };

    private static string Half(int index) => $"Character {index + 1} has lost its other half (an unpaired surrogate). Type it again.";

    private static bool IsWhole(string text, int index) =>
        Rune.TryGetRuneAt(text, char.IsLowSurrogate(text[index]) && index > 0 ? index - 1 : index, out var rune) && !rune.IsBmp;
}
