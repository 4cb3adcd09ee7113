using System.Globalization;

namespace CookieTutorial.Services.UserAgent.Dates;

/// <summary>
/// What step 2 of section 5.1.1 of RFC 6265bis (draft -22) has found so far. A flag of the standard is set when its field has a
/// value.
/// </summary>
internal struct CookieDateFields
{
    private const int FirstYear = 1601;

    private (int Hour, int Minute, int Second)? _time;
    private int? _day;
    private int? _month;
    private int? _year;

    /// <summary>Step 2: what the next token is.</summary>
    public CookieDateTokenKind Take(ReadOnlySpan<char> token)
    {
        // Steps 2.1, 2.2 and 2.4 look for digits, and step 2.3 for a letter.
        if (!char.IsAsciiDigit(token[0]))
        {
            return TakeMonth(token);
        }

        // 2.1
        if (_time is null && Time(token) is { } time)
        {
            _time = time;
            return CookieDateTokenKind.Time;
        }

        // 2.2
        if (_day is null && Digits(token, 1, 2) is { } day)
        {
            _day = day;
            return CookieDateTokenKind.DayOfMonth;
        }

        // 2.4
        if (_year is null && Digits(token, 2, 4) is { } year)
        {
            _year = year;
            return CookieDateTokenKind.Year;
        }

        return CookieDateTokenKind.Ignored;
    }

    /// <summary>Step 2.3.</summary>
    private CookieDateTokenKind TakeMonth(ReadOnlySpan<char> token)
    {
        if (_month is not null || MonthName.Of(token) is not { } month)
        {
            return CookieDateTokenKind.Ignored;
        }

        _month = month;
        return CookieDateTokenKind.Month;
    }

    /// <summary>Steps 3 to 7: the date, or <see langword="null"/> where there is none.</summary>
    public readonly DateTimeOffset? ToMoment()
    {
        // Step 5, first condition.
        if (_time is not ({ } hour, { } minute, { } second) || _day is not { } day || _month is not { } month
            || _year is not { } written)
        {
            return null;
        }

        // The other conditions of step 5, and step 6.
        var year = FullYear(written);
        return year >= FirstYear ? UtcMoment.Of(year, month, day, hour, minute, second) : null;
    }

    /// <summary>Steps 3 and 4: a number below 100 is a year from 1970 to 2069, however many digits it has.</summary>
    public static int FullYear(int year) => year switch
    {
        >= 70 and <= 99 => year + 1900,
        <= 69 => year + 2000,
        _ => year,
    };

    /// <summary><c>time</c>: three fields of one or two digits with colons between them, and no digit behind them.</summary>
    private static (int Hour, int Minute, int Second)? Time(ReadOnlySpan<char> token) =>
        Field(ref token) is { } hour && Colon(ref token)
        && Field(ref token) is { } minute && Colon(ref token)
        && Digits(token, 1, 2) is { } second
            ? (hour, minute, second)
            : null;

    private static int? Field(ref ReadOnlySpan<char> text)
    {
        var field = Digits(text, 1, 2);
        text = text[CountOfDigits(text)..];
        return field;
    }

    private static bool Colon(ref ReadOnlySpan<char> text)
    {
        if (text is not [':', ..])
        {
            return false;
        }

        text = text[1..];
        return true;
    }

    /// <summary>The number at the beginning of a text, if it has so many digits.</summary>
    private static int? Digits(ReadOnlySpan<char> text, int fewest, int most)
    {
        var count = CountOfDigits(text);
        return count >= fewest && count <= most ? int.Parse(text[..count], CultureInfo.InvariantCulture) : null;
    }

    private static int CountOfDigits(ReadOnlySpan<char> text) =>
        text.IndexOfAnyExceptInRange('0', '9') is >= 0 and var count ? count : text.Length;
}
