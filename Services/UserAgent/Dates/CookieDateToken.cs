namespace CookieTutorial.Services.UserAgent.Dates;

/// <summary>A part of a cookie-date (RFC 6265bis (draft -22), section 5.1.1).</summary>
/// <param name="Text">Its octets.</param>
/// <param name="Kind">What the standard takes it for.</param>
public sealed record CookieDateToken(string Text, CookieDateTokenKind Kind);
