using CookieTutorial.Pages.Chapters.CountingVisits;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CookieTutorial.Pages.Chapters.StopTracking;

/// <summary>Deletes the count of visits, but only when the reader presses the button.</summary>
public class StopByPostModel : PageModel
{
    public string Output { get; private set; } = "";

    private bool IsTracked => Request.Cookies.ContainsKey(CookieNames.Visits);

    // <lesson>
    public void OnGet() => Output = IsTracked
        ? "We are tracking you."
        : "We are not tracking you.";

    public void OnPost()
    {
        if (IsTracked)
        {
            Response.Cookies.Delete(CookieNames.Visits);
        }
        Output = IsTracked ? "Cookies Cleared" : "We are not tracking you.";
    }
    // </lesson>
}
