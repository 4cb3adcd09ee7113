using CookieTutorial.Pages.Chapters.CountingVisits;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CookieTutorial.Pages.Chapters.StopTracking;

/// <summary>A common mistake: asks for the deletion of a cookie that does not exist, because its path is another.</summary>
public class WrongPathModel : PageModel
{
    public string Output { get; private set; } = "";

    // <lesson>
    public void OnGet()
    {
        var isTracked = Request.Cookies.ContainsKey(CookieNames.Visits);
        if (isTracked)
        {
            var options = new CookieOptions { Path = "/track_user" };
            Response.Cookies.Delete(CookieNames.Visits, options);
        }
        Output = isTracked ? "Cookies Cleared?" : "We are not tracking you.";
    }
    // </lesson>
}
