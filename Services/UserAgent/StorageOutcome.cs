namespace CookieTutorial.Services.UserAgent;

/// <summary>What a user agent makes of a cookie that it receives.</summary>
public enum StorageOutcome
{
    /// <summary>A cookie more.</summary>
    Stored,

    /// <summary>It took the place of another one.</summary>
    Replaced,

    /// <summary>It was over when it came, and the one in whose place it came is gone.</summary>
    Deleted,

    /// <summary>It was over when it came, and there was none in its place.</summary>
    DeletedNothing,

    /// <summary>It was ignored, and the store is as it was.</summary>
    Refused,
}
