using System.Collections.Immutable;

namespace CookieTutorial.Services.Wire;

/// <summary>
/// What of the <c>Cookie</c> lines of a request a page shows. Those of a usual jar are shown whole; a program can send sixteen
/// thousand cookies in one line, and a page that drew them all would be fifty times as large as the request.
/// </summary>
/// <param name="Lines">The values of the lines, as far as they are shown.</param>
/// <param name="CookiesLeft">How many cookies are left out whole.</param>
/// <param name="CharactersLeft">How many characters are left out.</param>
public sealed record ShownCookies(ImmutableArray<string> Lines, int CookiesLeft, int CharactersLeft)
{
    /// <summary>
    /// The most cookies that are shown: no browser sends as many to one site (RFC 6265bis, section 6.1, asks for 50).
    /// </summary>
    public const int MostCookies = 200;

    /// <summary>
    /// The most characters that are shown: one cookie of the largest size, and what other cookies usually take.
    /// </summary>
    public const int MostCharacters = 6000;

    /// <summary>
    /// Cuts the lines of a request after the last cookie that fits. Only a first cookie that alone is too long is cut itself.
    /// </summary>
    public static ShownCookies Of(ImmutableArray<string> lines)
    {
        var shown = ImmutableArray.CreateBuilder<string>(lines.Length);
        var (cookies, characters, cookiesLeft, charactersLeft) = (MostCookies, MostCharacters, 0, 0);
        foreach (var line in lines)
        {
            var end = 0;
            while (end < line.Length && cookies > 0)
            {
                var semicolon = line.IndexOf(';', end + 1);
                var next = semicolon < 0 ? line.Length : semicolon;
                var isFirst = end == 0 && shown.Count == 0;
                (end, cookies) = next <= characters || isFirst ? (next, cookies - 1) : (end, 0);
            }

            var length = Math.Min(end, characters);
            characters -= length;
            if (length > 0)
            {
                shown.Add(line[..length]);
            }

            charactersLeft += line.Length - length;
            cookiesLeft += end < line.Length ? CookieHeader.Parse(line[end..]).Length : 0;
        }

        return new(shown.DrainToImmutable(), cookiesLeft, charactersLeft);
    }
}
