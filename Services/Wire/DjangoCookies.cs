using System.Text.RegularExpressions;

namespace CookieTutorial.Services.Wire;

/// <summary>
/// The rules by which Django reads a <c>Cookie</c> header, stated again in C#: split at semicolons, then at the first equals
/// sign; take white space of any kind off; take text without an equals sign for a value without a name; remove quotation marks;
/// the last of one name wins.
/// </summary>
/// <remarks>
/// Django's own code is <c>parse_cookie</c> in django/http/cookie.py, which uses http.cookies of Python; read and compared at
/// Django 3.2 on Python 3.11.
/// </remarks>
public static partial class DjangoCookies
{
    /// <summary>The cookies of a header, in no particular order. Any text is accepted.</summary>
    public static Dictionary<string, string> Read(string header)
    {
        Dictionary<string, string> cookies = new(StringComparer.Ordinal);
        foreach (var text in header.Split(';'))
        {
            if (ReadPair(text) is { } cookie)
            {
                cookies[cookie.Name] = cookie.Value;
            }
        }

        return cookies;
    }

    /// <summary>The cookie of one pair; <see langword="null"/> only where there is neither a name nor a value.</summary>
    public static CookiePair? ReadPair(string text)
    {
        var (name, value) = text.Split('=', 2) is [var before, var after] ? (Strip(before), Strip(after)) : ("", Strip(text));
        return name.Length + value.Length == 0 ? null : new(name, Unquote(value));
    }

    /// <summary>
    /// What <c>str.strip</c> of Python takes off both ends: white space of all Unicode, and the four separators U+001C to U+001F,
    /// which .NET does not count as such. A browser takes off spaces and tabs only.
    /// </summary>
    private static string Strip(string text)
    {
        var (start, end) = (0, text.Length);
        while (start < end && IsSpace(text[start]))
        {
            start++;
        }

        while (end > start && IsSpace(text[end - 1]))
        {
            end--;
        }

        return text[start..end];
    }

    private static bool IsSpace(char character) => char.IsWhiteSpace(character) || character is >= '\u001c' and <= '\u001f';

    /// <summary>
    /// Removes quotation marks around a value. Only inside of them a backslash has a meaning: before three octal digits it stands
    /// for the character of that number, before any other character for that character. Percent signs are left alone.
    /// </summary>
    internal static string Unquote(string value) => value is ['"', .. var inside, '"']
        ? Escape().Replace(
            inside,
            match => match.Groups["octal"].Success ? FromOctal(match.Groups["octal"].Value) : match.Value[1..])
        : value;

    private static string FromOctal(string digits) => ((char)Convert.ToInt32(digits, 8)).ToString();

    [GeneratedRegex(@"\\(?:(?<octal>[0-3][0-7][0-7])|.)")]
    private static partial Regex Escape();
}
