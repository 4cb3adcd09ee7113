namespace CookieTutorial.Services.UserAgent.Dates;

/// <summary>What an <c>Expires</c> attribute makes of a cookie that has no other attribute.</summary>
public enum ExpiresOutcome
{
    /// <summary>The text is no date: a session cookie.</summary>
    Session,

    /// <summary>The moment is over: the cookie is deleted.</summary>
    Deleted,

    /// <summary>The cookie is kept until that moment.</summary>
    Kept,

    /// <summary>The moment is too far away: the cookie is kept for the longest lifetime that there is.</summary>
    Cut,

    /// <summary>The text makes the user agent refuse the whole cookie.</summary>
    Refused,
}
