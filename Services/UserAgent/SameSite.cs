namespace CookieTutorial.Services.UserAgent;

/// <summary>The same-site-flag of a cookie (RFC 6265bis (draft -22), section 5.6.7).</summary>
public enum SameSite
{
    /// <summary>No attribute, or none that is known.</summary>
    Default,

    /// <summary>Goes along with cross-site requests.</summary>
    None,

    /// <summary>Goes along with cross-site navigations of a tab that use a safe method.</summary>
    Lax,

    /// <summary>Goes along with same-site requests only.</summary>
    Strict,
}
