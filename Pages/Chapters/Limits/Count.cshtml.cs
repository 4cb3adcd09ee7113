using CookieTutorial.Services.Course;
using CookieTutorial.Services.Wire;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CookieTutorial.Pages.Chapters.Limits;

/// <summary>Measures how many cookies the browser keeps.</summary>
public class CountModel(TableOfContents contents) : PageModel
{
    /// <summary>What is known so far.</summary>
    public Measurement Measurement { get; private set; }

    /// <summary>The numbered cookies that came with the request.</summary>
    public IReadOnlySet<int> Numbered => LabCookies.NumbersIn(Request.Cookies.Keys);

    /// <summary>How many other cookies came with it: they count as well.</summary>
    /// <remarks>
    /// Counted in the header itself: <see cref="IRequestCookieCollection"/> drops some, and keeps one of each name.
    /// </remarks>
    public int Others => Request.Headers.Cookie.Sum(line => CookieHeader.Parse(line ?? "").Length) - Numbered.Count;

    // <lesson>
    public IActionResult OnPost() => Try(LabCookies.Counts.Start);

    public IActionResult OnGet(int? kept, int? refused)
    {
        var tried = LabCookies.ReadNumber(Request.Cookies[LabCookies.TriedCount]);
        Measurement = Measurement.Read(LabCookies.Counts, kept, refused, tried, cameBack: Numbered.Count);
        return Measurement.State == MeasurementState.GoOn ? Try(Measurement.Search) : Page();
    }

    private RedirectToPageResult Try(Bisection search)
    {
        var options = LabCookies.ForAMinute(LabCookies.Path);
        var wanted = Enumerable.Range(1, search.Next);
        foreach (var number in Numbered.Except(wanted).Take(LabCookies.MostDeleted))
        {
            var gone = new CookieOptions { Path = LabCookies.Path, MaxAge = TimeSpan.FromSeconds(-1) };
            Response.Cookies.Append(LabCookies.Numbered(number), "", gone);
        }
        Response.Cookies.Append(LabCookies.TriedCount, $"{search.Next}", options);
        foreach (var number in wanted.Except(Numbered).Take(LabCookies.MostAdded))
        {
            Response.Cookies.Append(LabCookies.Numbered(number), "1", options);
        }
        return RedirectToPage(new { kept = search.Kept, refused = search.Refused });
    }
    // </lesson>

    /// <summary>
    /// Renews the reader's progress before anything else: a browser with too many cookies throws out those that it used least
    /// recently, and the progress shall not be among them.
    /// </summary>
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (Request.Cookies.ContainsKey(Progress.CookieName))
        {
            HttpContext.StoreProgress(HttpContext.ReadProgress(contents));
        }
    }
}
