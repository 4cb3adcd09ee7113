using System.Buffers;

namespace CookieTutorial.Services.UserAgent.Dates;

/// <summary>
/// The text of an <c>Expires</c> attribute as the standard reads it: the algorithm of RFC 6265bis (draft -22), section 5.1.1. It
/// looks for a time, a day, a month and a year in this order of preference, wherever they stand, and for nothing else: neither
/// the name of a day nor a time zone means anything.
/// </summary>
public static class CookieDate
{
    /// <summary>Step 1, <c>delimiter</c>: what stands between the tokens of a date.</summary>
    internal static readonly SearchValues<char> Delimiters =
        SearchValues.Create("\t !\"#$%&'()*+,-./;<=>?@[\\]^_`{|}~");

    /// <summary>Reads a date.</summary>
    /// <param name="octets">Any text; each character is the octet of its number.</param>
    /// <returns>
    /// The moment, from the year 1601 to 9999; <see langword="null"/> for a text that is no date, with which the attribute is
    /// ignored.
    /// </returns>
    public static DateTimeOffset? Parse(string octets)
    {
        // Step 1.
        var fields = new CookieDateFields();
        var rest = octets.AsSpan();
        while (NextToken(ref rest, out var token))
        {
            // Step 2.
            fields.Take(token);
        }

        // Steps 3 to 7.
        return fields.ToMoment();
    }

    /// <summary>The same text in its parts, delimiters included, each with what step 2 takes it for.</summary>
    /// <param name="octets">Any text; each character is the octet of its number.</param>
    public static IEnumerable<CookieDateToken> Tokens(string octets)
    {
        var fields = new CookieDateFields();
        for (var start = 0; start < octets.Length;)
        {
            var rest = octets.AsSpan(start);
            var delimiters = LengthOfDelimiters(rest);
            var length = delimiters > 0 ? delimiters : LengthOfToken(rest);
            var kind = delimiters > 0 ? CookieDateTokenKind.Delimiter : fields.Take(rest[..length]);
            yield return new(octets.Substring(start, length), kind);
            start += length;
        }
    }

    /// <summary>Takes the next token off the beginning of a text, with the delimiters before it.</summary>
    internal static bool NextToken(ref ReadOnlySpan<char> rest, out ReadOnlySpan<char> token)
    {
        rest = rest[LengthOfDelimiters(rest)..];
        token = rest[..LengthOfToken(rest)];
        rest = rest[token.Length..];
        return token.Length > 0;
    }

    private static int LengthOfDelimiters(ReadOnlySpan<char> text) =>
        text.IndexOfAnyExcept(Delimiters) is >= 0 and var length ? length : text.Length;

    private static int LengthOfToken(ReadOnlySpan<char> text) =>
        text.IndexOfAny(Delimiters) is >= 0 and var length ? length : text.Length;
}
