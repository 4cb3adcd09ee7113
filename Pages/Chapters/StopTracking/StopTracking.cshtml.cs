using CookieTutorial.Pages.Chapters.CountingVisits;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CookieTutorial.Pages.Chapters.StopTracking;

/// <summary>Deletes the count of visits, and no other cookie.</summary>
public class StopTrackingModel : PageModel
{
    public string Output { get; private set; } = "";

    // <lesson>
    public void OnGet()
    {
        var isTracked = Request.Cookies.ContainsKey(CookieNames.Visits);
        if (isTracked)
        {
            Response.Cookies.Delete(CookieNames.Visits);
        }
        Output = isTracked ? "Cookies Cleared" : "We are not tracking you.";
    }
    // </lesson>
}
