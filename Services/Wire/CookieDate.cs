using System.Globalization;

namespace CookieTutorial.Services.Wire;

/// <summary>The time that an <c>Expires</c> attribute names, in the form in which ASP.NET Core writes it.</summary>
public static class CookieDate
{
    /// <summary>The first year that the standard takes for one (RFC 6265, section 5.1.1).</summary>
    public const int FirstYear = 1601;

    /// <summary>
    /// The time as the standard reads it: a year below 100 has two digits, however many zeros stand before them, so 0069 is 2069
    /// and 0070 is 1970 (RFC 6265, section 5.1.1).
    /// </summary>
    public static DateTimeOffset? Parse(string? text) => Written(text) switch
    {
        { Year: < 70 } time => time.AddYears(2000),
        { Year: < 100 } time => time.AddYears(1900),
        var time => time,
    };

    /// <summary>The time as it is written, with a year of four digits.</summary>
    public static DateTimeOffset? Written(string? text) => DateTimeOffset.TryParseExact(
        text, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
        ? time
        : null;
}
