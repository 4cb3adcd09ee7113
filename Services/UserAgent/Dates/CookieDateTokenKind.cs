namespace CookieTutorial.Services.UserAgent.Dates;

/// <summary>What a part of a cookie-date is to the standard (RFC 6265bis (draft -22), section 5.1.1).</summary>
public enum CookieDateTokenKind
{
    /// <summary>What stands between two tokens.</summary>
    Delimiter,

    /// <summary>The time of day, with its seconds.</summary>
    Time,

    /// <summary>The day of the month.</summary>
    DayOfMonth,

    /// <summary>The month, by the first three letters of its English name.</summary>
    Month,

    /// <summary>The year.</summary>
    Year,

    /// <summary>A token that means nothing, such as the name of a day, a time zone, or a second time.</summary>
    Ignored,
}
