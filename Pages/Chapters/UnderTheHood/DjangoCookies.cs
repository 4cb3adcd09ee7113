using System.Text.RegularExpressions;
using CookieTutorial.Services.Wire;

namespace CookieTutorial.Pages.Chapters.UnderTheHood;

/// <summary>
/// The rules by which Django reads a <c>Cookie</c> header, stated again in C#: split at semicolons, then at the first equals
/// sign; trim; take text without an equals sign for a value without a name; remove quotation marks; the last of one name wins.
/// </summary>
/// <remarks>Django's own code is <c>parse_cookie</c> in django/http/cookie.py, which uses http.cookies of Python.</remarks>
public static partial class DjangoCookies
{
    /// <summary>The cookie of one pair; <see langword="null"/> only where there is neither a name nor a value.</summary>
    public static CookiePair? ReadPair(string text) => CookiePair.Parse(text) switch
    {
        { Name: "", Value: "" } => null,
        var pair => pair with { Value = Unquote(pair.Value) },
    };

    /// <summary>
    /// Removes quotation marks around a value. Only inside of them a backslash has a meaning: before three octal digits it stands
    /// for the character of that number, before any other character for that character. Percent signs are left alone.
    /// </summary>
    private static string Unquote(string value) => value is ['"', .. var inside, '"']
        ? Escape().Replace(
            inside,
            match => match.Groups["octal"].Success ? FromOctal(match.Groups["octal"].Value) : match.Value[1..])
        : value;

    private static string FromOctal(string digits) => ((char)Convert.ToInt32(digits, 8)).ToString();

    [GeneratedRegex(@"\\(?:(?<octal>[0-3][0-7][0-7])|.)")]
    private static partial Regex Escape();
}
