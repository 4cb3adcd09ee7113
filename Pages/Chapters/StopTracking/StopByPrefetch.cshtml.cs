using CookieTutorial.Services.Security;

namespace CookieTutorial.Pages.Chapters.StopTracking;

/// <summary>
/// Says the same, and has the browser load the page that deletes, in advance. Its policy lets Firefox do so, too.
/// </summary>
[ContentSecurityPolicy("default-src", "'self'")]
public class StopByPrefetchModel : StopByImageModel;
