namespace CookieTutorial.Services.UserAgent;

/// <summary>A cookie that does not go along.</summary>
/// <param name="Cookie">The cookie.</param>
/// <param name="Reason">The step that leaves it out.</param>
public readonly record struct LeftOutCookie(Cookie Cookie, Reason Reason);
