using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CookieTutorial.Pages.Chapters.UnderTheHood;

/// <summary>Shows when the framework parses the request's cookies.</summary>
public class FirstAccessModel : PageModel
{
    public bool ParsedBefore { get; private set; }

    public int Count { get; private set; }

    public bool ParsedAfter { get; private set; }

    public bool SameAgain { get; private set; }

    // <lesson>
    public void OnGet()
    {
        ParsedBefore = HttpContext.Features.Get<IRequestCookiesFeature>() is not null;

        var cookies = Request.Cookies;
        Count = cookies.Count;

        ParsedAfter = HttpContext.Features.Get<IRequestCookiesFeature>() is not null;
        SameAgain = ReferenceEquals(cookies, Request.Cookies);
    }
    // </lesson>
}
