using CookieTutorial.Services.UserAgent;

namespace CookieTutorial.Pages.Chapters.PredictAndObserve;

/// <summary>What becomes of a line, in so few words that they fit beside the line on a phone.</summary>
public static class Verdict
{
    /// <summary>By all, or by whom what.</summary>
    /// <param name="forecasts">The forecasts of all profiles.</param>
    /// <param name="index">The line's place, from 0 on.</param>
    public static string Of(IReadOnlyList<Forecast> forecasts, int index)
    {
        var groups = forecasts
            .GroupBy(forecast => WordOf(forecast.Lines[index]), forecast => forecast.Profile.Name)
            .ToList();
        return groups.Count == 1
            ? $"{groups[0].Key} by all{(Fate.OfLine(forecasts, index).Count > 1 ? ", but not alike" : "")}"
            : string.Join("; ", groups.Select(group => $"{group.Key} by {string.Join(", ", group)}"));
    }

    private static string WordOf(StorageDecision decision) => decision.Outcome switch
    {
        StorageOutcome.Stored or StorageOutcome.Replaced => "stored",
        StorageOutcome.Deleted => "taken as a deletion",
        StorageOutcome.DeletedNothing => "over at once",
        _ => $"refused ({decision.Reason.Step})",
    };
}
