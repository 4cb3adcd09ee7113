using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CookieTutorial.Pages.Chapters.CountingVisits;

/// <summary>Counts visits and leaves the text to the template, which gets the count that the request brought.</summary>
public class TrackUserModel : PageModel
{
    public int EarlierVisits { get; private set; }

    // <lesson>
    public void OnGet()
    {
        EarlierVisits = VisitCount.Read(Request.Cookies[CookieNames.Visits]);
        var visits = VisitCount.AddOne(EarlierVisits);
        var options = new CookieOptions { MaxAge = TimeSpan.FromDays(2 * 365) };
        Response.Cookies.Append(CookieNames.Visits, $"{visits}", options);
    }
    // </lesson>
}
