namespace CookieTutorial.Services.UserAgent;

/// <summary>
/// The attributes that the model knows: those of RFC 6265bis (draft -22), sections 5.6.1 to 5.6.7, and two of drafts.
/// </summary>
public enum AttributeKind
{
    /// <summary>None of the following: every user agent ignores it.</summary>
    Unknown,

    /// <summary>5.6.1.</summary>
    Expires,

    /// <summary>5.6.2.</summary>
    MaxAge,

    /// <summary>5.6.3.</summary>
    Domain,

    /// <summary>5.6.4.</summary>
    Path,

    /// <summary>5.6.5.</summary>
    Secure,

    /// <summary>5.6.6.</summary>
    HttpOnly,

    /// <summary>5.6.7.</summary>
    SameSite,

    /// <summary>draft-cutler-httpbis-partitioned-cookies.</summary>
    Partitioned,

    /// <summary>draft-west-cookie-priority-00; Chromium alone.</summary>
    Priority,
}
