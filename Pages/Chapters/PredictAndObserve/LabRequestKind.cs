namespace CookieTutorial.Pages.Chapters.PredictAndObserve;

/// <summary>The requests of the laboratory. The first three can be observed, the others only be predicted.</summary>
public enum LabRequestKind
{
    /// <summary>A request to this site.</summary>
    ToSite,

    /// <summary>The same host on another port.</summary>
    ToOtherPort,

    /// <summary>A script's <c>document.cookie</c>.</summary>
    FromScript,

    /// <summary>A request an hour later.</summary>
    InAnHour,

    /// <summary>A request a year of 365 days later.</summary>
    InAYear,

    /// <summary>A request when the browser's session is over.</summary>
    InNextSession,
}
