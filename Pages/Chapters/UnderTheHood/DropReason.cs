using CookieTutorial.Services.Wire;

namespace CookieTutorial.Pages.Chapters.UnderTheHood;

/// <summary>
/// Why the framework's parser drops a pair. The parser itself gives no reasons; a test proves that this agrees with it on every
/// pair.
/// </summary>
public static class DropReason
{
    private const string TokenSymbols = "!#$%&'*+-.^_`|~";

    /// <summary>The first reason that applies, or <see langword="null"/> for a pair that the framework keeps.</summary>
    /// <param name="pair">What stands between two semicolons, without the blanks around it.</param>
    public static string? Of(string pair)
    {
        // Not CookiePair: the blanks around the equals sign matter here.
        if (pair.Split('=', 2) is not [var name, var value])
        {
            return "it has no equals sign";
        }

        if (name.Length == 0)
        {
            return "it has no name";
        }

        if (First(name, character => !IsOfToken(character)) is { } wrong)
        {
            return $"its name holds {Describe(wrong)}, which is not allowed in a name";
        }

        if (value.Length == 0)
        {
            return "its value is empty";
        }

        var inside = value is ['"', .. var quoted, '"'] ? quoted : value;
        return First(inside, character => !IsCookieOctet(character)) is { } strange
            ? $"its value holds {Describe(strange)}, which is not allowed there"
            : null;
    }

    private static char? First(string text, Func<char, bool> condition) =>
        text.Cast<char?>().FirstOrDefault(character => condition(character!.Value));

    /// <summary>A character of a token: RFC 9110, section 5.6.2.</summary>
    private static bool IsOfToken(char character) =>
        char.IsAsciiLetterOrDigit(character) || TokenSymbols.Contains(character, StringComparison.Ordinal);

    /// <summary>A cookie-octet: RFC 6265, section 4.1.1.</summary>
    private static bool IsCookieOctet(char character) => character is > ' ' and < '\u007f' and not ('"' or ',' or ';' or '\\');

    private static string Describe(char character) => character switch
    {
        ' ' => "a space",
        '\t' => "a tab",
        ',' => "a comma",
        '"' => "a quotation mark",
        '\\' => "a backslash",
        > '\u007f' => "a character beyond ASCII",
        _ when char.IsControl(character) => "a control character",
        _ => $"the character {character}",
    };
}
