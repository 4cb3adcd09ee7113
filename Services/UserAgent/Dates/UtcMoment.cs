namespace CookieTutorial.Services.UserAgent.Dates;

/// <summary>
/// Moments from the numbers of a date, in UTC. Browsers know years that <see cref="DateTimeOffset"/> has not; what lies before
/// or behind all its years becomes <see cref="DateTimeOffset.MinValue"/> or <see cref="DateTimeOffset.MaxValue"/>. For a cookie
/// that is no difference: it is deleted now, or kept for 400 days.
/// </summary>
internal static class UtcMoment
{
    private const int YearsInACycle = 400;

    /// <summary>The moment; <see langword="null"/> when there is no such day or time. The year is at least 1.</summary>
    public static DateTimeOffset? Of(int year, int month, int day, int hour, int minute, int second)
    {
        var known = KnownYear(year);
        return day < 1 || day > DateTime.DaysInMonth(known, month) || hour > 23 || minute > 59 || second > 59 ? null
            : known != year ? DateTimeOffset.MaxValue
            : new(year, month, day, hour, minute, second, TimeSpan.Zero);
    }

    /// <summary>
    /// The year itself, or for one behind the years of <see cref="DateTimeOffset"/> an early one with the same calendar, which
    /// repeats itself every 400 years.
    /// </summary>
    public static int KnownYear(int year) =>
        year > DateTime.MaxValue.Year ? (year % YearsInACycle) + YearsInACycle : year;
}
