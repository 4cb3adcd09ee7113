using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CookieTutorial.Pages.Chapters.WhatIsACookie;

/// <summary>Knows a reader again by a cookie that lasts one minute.</summary>
public class RememberingModel : PageModel
{
    public string Output { get; private set; } = "";

    // <lesson>
    public void OnGet()
    {
        var met = Request.Cookies[CookieNames.Met];
        if (met is null)
        {
            var minute = new CookieOptions { MaxAge = TimeSpan.FromMinutes(1) };
            Response.Cookies.Append(CookieNames.Met, "yes", minute);
        }
        Output = met is null
            ? "Hello, stranger. Take this cookie."
            : "Hello again. Your cookie told me that we have met.";
    }
    // </lesson>
}
