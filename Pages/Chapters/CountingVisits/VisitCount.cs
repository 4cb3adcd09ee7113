using System.Globalization;

namespace CookieTutorial.Pages.Chapters.CountingVisits;

/// <summary>Reads a count of visits out of the <c>visits</c> cookie, which anyone can write.</summary>
public static class VisitCount
{
    /// <summary>The highest count. It stays there, so that it never overflows.</summary>
    public const int Max = 999_999_999;

    /// <summary>
    /// The number of earlier visits, 1 to <see cref="Max"/>; 0, a first visit, for every value that is not such a number in
    /// ASCII digits without sign and without leading zero.
    /// </summary>
    /// <remarks>
    /// <see cref="int.TryParse(string?, NumberStyles, IFormatProvider?, out int)"/> alone would let NUL characters at the end
    /// pass.
    /// </remarks>
    public static int Read(string? cookieValue) =>
        cookieValue is not null && !cookieValue.StartsWith('0') && cookieValue.All(char.IsAsciiDigit)
        && int.TryParse(cookieValue, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= Max
            ? count
            : 0;

    /// <summary>The number of this visit, 1 to <see cref="Max"/>, after <paramref name="earlierVisits"/>.</summary>
    public static int AddOne(int earlierVisits) => Math.Min(earlierVisits + 1, Max);
}
