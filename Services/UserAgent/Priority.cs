namespace CookieTutorial.Services.UserAgent;

/// <summary>
/// Which cookies of a site go first when there are too many (draft-west-cookie-priority-00). Only Chromium has it.
/// </summary>
public enum Priority
{
    /// <summary>Goes first.</summary>
    Low,

    /// <summary>Without the attribute, and with one that is not known.</summary>
    Medium,

    /// <summary>Goes last.</summary>
    High,
}
