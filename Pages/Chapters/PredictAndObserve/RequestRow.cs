using System.Collections.Immutable;
using CookieTutorial.Services.UserAgent;

namespace CookieTutorial.Pages.Chapters.PredictAndObserve;

/// <summary>Requests with which the same happens, and what was observed of them.</summary>
/// <param name="Requests">The requests; at least one.</param>
/// <param name="Fates">What goes along with each of them, as predicted.</param>
/// <param name="Observation">What really went along; <see langword="null"/> where nobody looked.</param>
public sealed record RequestRow(
    ImmutableArray<LabRequest> Requests, IReadOnlyList<Fate> Fates, Observation? Observation)
{
    /// <summary>The rows for all requests: neighbours with which the same happens share one.</summary>
    /// <param name="forecasts">What is predicted.</param>
    /// <param name="run">What was observed, if anything was.</param>
    /// <param name="yours">The profile of the browser that was observed.</param>
    public static IReadOnlyList<RequestRow> AllOf(ImmutableArray<Forecast> forecasts, Run? run, Profile yours)
    {
        var observations = run is null ? [] : Observation.AllOf(run, yours);
        List<RequestRow> rows = [];
        foreach (var (index, request) in LabRequest.All.Index())
        {
            RequestRow row = new(
                [request], Fate.OfRequest(forecasts, index), observations.FirstOrDefault(one => one.Request == request));
            if (rows is [.., var last] && last.IsLike(row))
            {
                rows[^1] = last with { Requests = last.Requests.Add(request) };
            }
            else
            {
                rows.Add(row);
            }
        }

        return rows;
    }

    private bool IsLike(RequestRow other) =>
        Requests[0].CanBeObserved == other.Requests[0].CanBeObserved
        && (Observation, other.Observation) switch
        {
            (null, null) => !Requests[0].CanBeObserved || Requests[0].Kind == other.Requests[0].Kind,
            ({ }, { }) => true,
            _ => false,
        }
        && Observation?.Observed == other.Observation?.Observed
        && Fates.Select(fate => fate.Key).SequenceEqual(other.Fates.Select(fate => fate.Key));
}
