using System.Globalization;
using CookieTutorial.Services.Course;
using Microsoft.AspNetCore.WebUtilities;

namespace CookieTutorial.Pages.Chapters.PredictAndObserve;

/// <summary>The address of a step: it says which run it is of, and which of its steps it is.</summary>
/// <param name="Path">The path.</param>
/// <param name="IsByPlainServer">Whether it is the plain server's.</param>
/// <param name="Id">The name of the run, if it says one.</param>
/// <param name="Step">The number of the step, from 0 on.</param>
public sealed record RunAddress(string Path, bool IsByPlainServer, string? Id, int Step)
{
    /// <summary>Takes the target of a request apart.</summary>
    /// <param name="path">The path.</param>
    /// <param name="query">The query with its question mark, or nothing.</param>
    /// <param name="isByPlainServer">Whether the plain server got it.</param>
    public static RunAddress Parse(string path, string query, bool isByPlainServer)
    {
        QueryCollection values = new(QueryHelpers.ParseQuery(query));
        var isNumber = int.TryParse(values["step"], NumberStyles.None, CultureInfo.InvariantCulture, out var step);
        return new(path, isByPlainServer, isNumber ? values["run"] : default(string), step);
    }

    /// <summary>Where the next step of a run is; after the last one, the page that shows the run.</summary>
    public static Uri NextOf(Run run, string id)
    {
        if (run.IsOver)
        {
            return new(run.Site, QueryHelpers.AddQueryString(PageAddress.Of<PredictModel>(), "run", id));
        }

        var step = run.Steps[run.Done];
        return new(
            step.IsByPlainServer ? run.PlainServer! : run.Site,
            string.Create(CultureInfo.InvariantCulture, $"{step.Path}?run={id}&step={run.Done}"));
    }

    /// <summary>Whether it is where the next step of a run is.</summary>
    public bool IsNextOf(Run run) =>
        !run.IsOver
        && run.Done == Step
        && run.Steps[Step].Path == Path
        && run.Steps[Step].IsByPlainServer == IsByPlainServer;
}
