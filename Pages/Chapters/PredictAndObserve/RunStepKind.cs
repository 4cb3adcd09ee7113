namespace CookieTutorial.Pages.Chapters.PredictAndObserve;

/// <summary>What the answer to a request of a run does.</summary>
public enum RunStepKind
{
    /// <summary>Looks whether the browser has a cookie already that the lines would overwrite.</summary>
    LookBefore,

    /// <summary>Sets the lines.</summary>
    Set,

    /// <summary>Notes the cookies that came.</summary>
    Look,

    /// <summary>Notes the cookies that came to another port.</summary>
    LookAtOtherPort,

    /// <summary>Is a page whose script tells what it can read.</summary>
    LookByScript,

    /// <summary>Sends the lines once more, with what deletes.</summary>
    Delete,

    /// <summary>Notes the cookies that came all the same.</summary>
    LookForRest,
}
