using CookieTutorial.Services;
using CookieTutorial.Services.Visits;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CookieTutorial.Pages.Chapters.CountingVisits;

/// <summary>Counts visits and builds the text itself: the handler knows the new count, so nothing is added later.</summary>
public class TrackUserDirectModel : PageModel
{
    public string Output { get; private set; } = "";

    public void OnGet()
    {
        var earlierVisits = VisitCount.Read(Request.Cookies[TutorialCookies.Visits]);
        var visits = VisitCount.AddOne(earlierVisits);
        Response.Cookies.Append(TutorialCookies.Visits, $"{visits}", new CookieOptions { MaxAge = TutorialCookies.TwoYears });
        Output = visits == 1 ? "Welcome! This is your visit number 1." : $"Welcome back! This is your visit number {visits}.";
    }
}
