using System.Collections.Immutable;

namespace CookieTutorial.Pages.Chapters.PredictAndObserve;

/// <summary>In which order a run asks.</summary>
public static class RunPlan
{
    /// <summary>The step that sets the lines: before it, each path is asked for once.</summary>
    public static int SettingStep => Place.Paths.Count;

    /// <summary>
    /// Whether the site's own server sends a line: Kestrel refuses a header with control characters other than the tab, or with
    /// anything that is not ASCII.
    /// </summary>
    public static bool IsForSite(string octets) => octets.All(octet => octet is >= ' ' and <= '~' or '\t');

    /// <summary>
    /// The steps for some lines. What the plain server sets, it looks for, too: an octet that is not UTF-8 would be a bad request
    /// to the site.
    /// </summary>
    /// <param name="lines">The lines, in octets.</param>
    /// <param name="place">The address that sets them.</param>
    /// <param name="hasPlainServer">Whether the reader can reach the plain server.</param>
    public static ImmutableArray<RunStep> For(IEnumerable<string> lines, Place place, bool hasPlainServer)
    {
        var isByPlainServer = !lines.All(IsForSite);
        var requests = LabRequest.All.Where(one => one.Kind == LabRequestKind.ToSite).Select(one => one.Path).ToList();
        List<RunStep> steps =
        [
            .. requests.Select(path => new RunStep(RunStepKind.LookBefore, path, isByPlainServer)),
            new(RunStepKind.Set, place.Path, isByPlainServer),
            .. requests.Select(path => new RunStep(RunStepKind.Look, path, isByPlainServer)),
        ];
        if (!isByPlainServer)
        {
            if (hasPlainServer)
            {
                steps.Add(new(RunStepKind.LookAtOtherPort, Place.Setters[1], IsByPlainServer: true));
            }

            steps.Add(new(RunStepKind.LookByScript, Place.Setters[1]));
        }

        steps.Add(new(RunStepKind.Delete, place.Path, isByPlainServer));
        steps.AddRange(requests.Select(path => new RunStep(RunStepKind.LookForRest, path, isByPlainServer)));
        return [.. steps];
    }
}
