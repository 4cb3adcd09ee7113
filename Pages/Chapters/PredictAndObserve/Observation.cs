using System.Collections.Immutable;
using CookieTutorial.Services.UserAgent;

namespace CookieTutorial.Pages.Chapters.PredictAndObserve;

/// <summary>What a browser did with one request of a run, beside what was predicted for it.</summary>
/// <param name="Request">The request.</param>
/// <param name="Predicted">The <c>Cookie</c> line that the model says, in octets; <see langword="null"/> for none.</param>
/// <param name="Observed">The one that came.</param>
public sealed record Observation(LabRequest Request, string? Predicted, string? Observed)
{
    /// <summary>Whether the browser did what was predicted.</summary>
    public bool Agrees => Predicted == Observed;

    /// <summary>The observations of a run, in the order of the requests.</summary>
    /// <param name="run">The run.</param>
    /// <param name="profile">The profile of the browser that was observed.</param>
    public static ImmutableArray<Observation> AllOf(Run run, Profile profile)
    {
        var forecast = Forecast.Of(run.Lines.Select(line => line.Octets), run.Place, run.SetAt, profile);
        return
        [
            .. from pair in LabRequest.All.Zip(forecast.Requests)
               where run.Observed.ContainsKey(pair.First)
               select new Observation(pair.First, pair.Second.CookieString, run.Observed[pair.First]),
        ];
    }
}
