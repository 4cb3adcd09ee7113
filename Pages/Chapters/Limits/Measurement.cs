namespace CookieTutorial.Pages.Chapters.Limits;

/// <summary>How far a measurement has come.</summary>
public enum MeasurementState
{
    /// <summary>The reader has not begun.</summary>
    NotStarted,

    /// <summary>The address is none that the lab made.</summary>
    BadAddress,

    /// <summary>No cookie of the lab came back.</summary>
    NoCookies,

    /// <summary>There is more to try.</summary>
    GoOn,

    /// <summary>The limit is known.</summary>
    Found,

    /// <summary>The browser kept the most that is tried.</summary>
    KeptAll,

    /// <summary>The browser kept what it did not keep before.</summary>
    Contradiction,
}

/// <summary>
/// A measurement of the reader's browser after a request: read off the address that a redirect made and the cookies that came.
/// </summary>
/// <param name="State">How far it has come.</param>
/// <param name="Search">What is known so far.</param>
public readonly record struct Measurement(MeasurementState State, Bisection Search)
{
    /// <summary>Judges one request.</summary>
    /// <param name="range">Where the limit is searched.</param>
    /// <param name="kept">What the address says was kept before, if it says so.</param>
    /// <param name="refused">What the address says was refused before, if it says so.</param>
    /// <param name="tried">What the last answer tried, as its small cookie says.</param>
    /// <param name="cameBack">What came back of it.</param>
    /// <remarks>
    /// Each judgement raises <see cref="Bisection.Kept"/> or lowers <see cref="Bisection.Refused"/> or ends the search, so the
    /// redirects stay below the 20 that browsers follow.
    /// </remarks>
    public static Measurement Read(SearchRange range, int? kept, int? refused, int? tried, int cameBack)
    {
        if (kept is null && refused is null)
        {
            return new(MeasurementState.NotStarted, range.Start);
        }

        if (kept is not { } low || refused is not { } high || low < range.Least || low >= high || high > range.Most + 1)
        {
            return new(MeasurementState.BadAddress, range.Start);
        }

        var before = new Bisection(low, high);
        if (tried is not { } number || number != before.Next || number > range.Most)
        {
            return new(MeasurementState.NoCookies, before);
        }

        if (cameBack != number)
        {
            return new(number - low == 1 ? MeasurementState.Found : MeasurementState.GoOn, new(low, number));
        }

        return number == range.Most ? new(MeasurementState.KeptAll, before)
            : number == high ? new(MeasurementState.Contradiction, before)
            : new(MeasurementState.GoOn, new(number, high));
    }
}
