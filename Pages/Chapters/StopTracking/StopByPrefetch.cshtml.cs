using CookieTutorial.Pages.Chapters.CountingVisits;
using CookieTutorial.Services.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CookieTutorial.Pages.Chapters.StopTracking;

/// <summary>
/// Deletes nothing itself; but it has the browser load the page that deletes, in advance. Its policy lets Firefox do so, too.
/// </summary>
[ContentSecurityPolicy("default-src", "'self'")]
public class StopByPrefetchModel : PageModel
{
    public string Output { get; private set; } = "";

    public void OnGet() => Output = Request.Cookies.ContainsKey(CookieNames.Visits)
        ? "We were tracking you when you asked for this page."
        : "We are not tracking you.";
}
