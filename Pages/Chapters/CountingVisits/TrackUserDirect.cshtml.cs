using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CookieTutorial.Pages.Chapters.CountingVisits;

/// <summary>Counts visits and builds the text itself: the handler knows the new count, so nothing is added later.</summary>
public class TrackUserDirectModel : PageModel
{
    public string Output { get; private set; } = "";

    // <lesson>
    public void OnGet()
    {
        var earlierVisits = VisitCount.Read(Request.Cookies[CookieNames.Visits]);
        var visits = VisitCount.AddOne(earlierVisits);
        var options = new CookieOptions { MaxAge = TimeSpan.FromDays(2 * 365) };
        Response.Cookies.Append(CookieNames.Visits, $"{visits}", options);
        Output = earlierVisits == 0
            ? $"Welcome! This is your visit number {visits}."
            : $"Welcome back! This is your visit number {visits}.";
    }
    // </lesson>
}
