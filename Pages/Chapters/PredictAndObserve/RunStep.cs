namespace CookieTutorial.Pages.Chapters.PredictAndObserve;

/// <summary>One request of a run.</summary>
/// <param name="Kind">What its answer does.</param>
/// <param name="Path">The path that is asked for.</param>
/// <param name="IsByPlainServer">Whether the plain server answers, on its own port; otherwise this site does.</param>
public sealed record RunStep(RunStepKind Kind, string Path, bool IsByPlainServer = false)
{
    /// <summary>The request that is observed; <see langword="null"/> for a step that only sets or deletes.</summary>
    public LabRequest? Observes => Kind switch
    {
        RunStepKind.Look => new(LabRequestKind.ToSite, Path),
        RunStepKind.LookAtOtherPort => new(LabRequestKind.ToOtherPort, Path),
        RunStepKind.LookByScript => new(LabRequestKind.FromScript, Path),
        _ => null,
    };
}
