namespace CookieTutorial.Services.Course;

/// <summary>
/// What tells a cookie from others in a jar, and what its deletion must therefore name (RFC 6265, section 5.3, step 11).
/// </summary>
/// <param name="Name">The name; letter case matters.</param>
/// <param name="Path">The path that it is bound to.</param>
/// <param name="Domain">The domain that it is bound to, or <see langword="null"/> for a host-only cookie.</param>
public readonly record struct CookieIdentity(string Name, string Path, string? Domain = null);
