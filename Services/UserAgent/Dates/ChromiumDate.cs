using System.Globalization;

namespace CookieTutorial.Services.UserAgent.Dates;

/// <summary>
/// The text of an <c>Expires</c> attribute as Chromium reads it: <c>ParseCookieExpirationTime</c> in
/// <c>net/cookies/cookie_util.cc</c>, and what Chromium 156 was seen to do. It goes by the standard's tokens, but what begins
/// with a digit must be a number to its end.
/// </summary>
/// <remarks>
/// So it does not read <c>07:28:00GMT</c> or <c>21st</c>, which the standard does; it reads <c>007:28:00</c> and years of one to
/// five digits, which the standard does not, and it has no first year.
/// </remarks>
public static class ChromiumDate
{
    private const int MostDigitsOfDay = 2;
    private const int MostDigitsOfYear = 5;

    /// <summary>Reads a date.</summary>
    /// <param name="octets">Any text; each character is the octet of its number.</param>
    /// <returns>
    /// The moment; <see cref="DateTimeOffset.MaxValue"/> for one behind the year 9999; <see langword="null"/> for a text that is
    /// no date.
    /// </returns>
    public static DateTimeOffset? Parse(string octets)
    {
        (uint Hour, uint Minute, uint Second)? time = null;
        int? day = null, month = null, year = null;

        var rest = octets.AsSpan();
        while (CookieDate.NextToken(ref rest, out var token))
        {
            if (!char.IsAsciiDigit(token[0]))
            {
                month ??= MonthName.Of(token);
            }
            else if (token.Contains(':'))
            {
                time ??= Time(token);
            }
            else if (Number(token) is { } number)
            {
                if (day is null && token.Length <= MostDigitsOfDay)
                {
                    day = (int)number;
                }
                else if (year is null && token.Length <= MostDigitsOfYear)
                {
                    year = (int)number;
                }
            }
        }

        return time is ({ } hour, { } minute, { } second) && hour < 24 && minute < 60 && second < 60
            && day is not null && month is not null && year is not null
                ? UtcMoment.Of(
                    CookieDateFields.FullYear(year.Value), month.Value, day.Value, (int)hour, (int)minute, (int)second)
                : null;
    }

    /// <summary>Three numbers of any length with a colon between each two, whether there is such a time or not.</summary>
    private static (uint Hour, uint Minute, uint Second)? Time(ReadOnlySpan<char> token)
    {
        Span<Range> parts = stackalloc Range[4];
        return token.Split(parts, ':') == 3
            && Number(token[parts[0]]) is { } hour
            && Number(token[parts[1]]) is { } minute
            && Number(token[parts[2]]) is { } second
                ? (hour, minute, second)
                : null;
    }

    /// <summary>A number of digits only that fits into 32 bits.</summary>
    private static uint? Number(ReadOnlySpan<char> text) =>
        uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
