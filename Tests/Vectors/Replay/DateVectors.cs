using System.Globalization;
using System.Text.Json;
using CookieTutorial.Services.UserAgent.Dates;

/// <summary>
/// Compares the moments that texts of <c>Expires</c> name by the standard, and what two browsers were seen to make of them, with
/// what the model makes of them.
/// </summary>
internal static class DateVectors
{
    /// <summary>The text for a date that cannot be read.</summary>
    private const string None = "null";

    /// <summary>When the browsers were observed.</summary>
    private static readonly DateTimeOffset _now = new(2026, 11, 22, 5, 38, 0, TimeSpan.Zero);

    /// <summary>One result for the standard and for each browser that was observed.</summary>
    /// <param name="vectors">The array <c>vectors</c> of a collection.</param>
    public static IEnumerable<ReplayResult> Replay(JsonElement vectors) =>
        from vector in vectors.EnumerateArray()
        let readings = ExpiresReading.AllOf(vector.GetProperty("input").GetString()!, _now)
        from reading in readings
        let isStandard = reading.By == "Standard"
        let expected = Expected(vector, isStandard ? "expected" : $"observed{reading.By}")
        where expected is not null
        select new ReplayResult(
            reading.By,
            vector.GetProperty("id").GetString()!,
            expected,
            isStandard ? MomentOf(reading) : ObservationOf(reading));

    /// <summary>The member of a vector; <see langword="null"/> where it has none, so that nothing is compared.</summary>
    private static string? Expected(JsonElement vector, string member) =>
        vector.TryGetProperty(member, out var value) ? value.GetString() ?? None : null;

    private static string ObservationOf(ExpiresReading reading) => reading.Outcome switch
    {
        ExpiresOutcome.Session => "session",
        ExpiresOutcome.Deleted or ExpiresOutcome.Refused => "not-stored",
        ExpiresOutcome.Cut => "capped-400-days",
        _ => MomentOf(reading),
    };

    private static string MomentOf(ExpiresReading reading) =>
        reading.Moment?.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture) ?? None;
}
