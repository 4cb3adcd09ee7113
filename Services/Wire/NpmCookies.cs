using System.Text;
using System.Text.RegularExpressions;

namespace CookieTutorial.Services.Wire;

/// <summary>
/// The rules by which npm's package <c>cookie</c>, version 1, reads a <c>Cookie</c> header, stated again in C#: split at
/// semicolons, then at the first equals sign; pass over text without one; take spaces and tabs off; decode percent signs; the
/// first of one name wins.
/// </summary>
/// <remarks>
/// Its own code is <c>parseCookie</c> in jshttp/cookie, src/index.ts, read and compared at 1.1.1. Versions before 1.0 also remove
/// quotation marks around a value.
/// </remarks>
public static partial class NpmCookies
{
    /// <summary>A header of fewer characters is not read at all: the smallest pair is a name and an equals sign.</summary>
    public const int ShortestHeader = 2;

    private static readonly UTF8Encoding _strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The cookies of a header, in no particular order. Any text is accepted.</summary>
    public static Dictionary<string, string> Read(string header)
    {
        Dictionary<string, string> cookies = new(StringComparer.Ordinal);
        if (header.Length < ShortestHeader)
        {
            return cookies;
        }

        foreach (var text in header.Split(';'))
        {
            if (ReadPair(text) is { } cookie)
            {
                cookies.TryAdd(cookie.Name, cookie.Value);
            }
        }

        return cookies;
    }

    /// <summary>The cookie of one pair; <see langword="null"/> where there is no equals sign. A name may be empty.</summary>
    public static CookiePair? ReadPair(string text) =>
        HeaderText.SplitAtEquals(text) is (var name, { } value) ? new(name, Decode(value)) : null;

    /// <summary>
    /// What <c>decodeURIComponent</c> makes of a value, or the value as it is where that throws. One wrong percent sign is
    /// enough.
    /// </summary>
    private static string Decode(string value)
    {
        if (Escapes().Replace(value, "").Contains('%', StringComparison.Ordinal))
        {
            return value;
        }

        try
        {
            return Escapes().Replace(
                value,
                match => _strict.GetString(Convert.FromHexString(match.Value.Replace("%", "", StringComparison.Ordinal))));
        }
        catch (DecoderFallbackException)
        {
            return value;
        }
    }

    [GeneratedRegex("(?:%[0-9A-Fa-f]{2})+")]
    private static partial Regex Escapes();
}
