using CookieTutorial.Pages.Chapters.CountingVisits;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CookieTutorial.Pages.Chapters.StopTracking;

/// <summary>Deletes nothing itself; but it has an image, and the image's address deletes.</summary>
public class StopByImageModel : PageModel
{
    public string Output { get; private set; } = "";

    public void OnGet() => Output = Request.Cookies.ContainsKey(CookieNames.Visits)
        ? "We were tracking you when you asked for this page."
        : "We are not tracking you.";
}
