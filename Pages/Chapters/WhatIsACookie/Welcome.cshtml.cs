using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CookieTutorial.Pages.Chapters.WhatIsACookie;

/// <summary>
/// A reader's first request, on the home page. Its cookie is bound to this address, so that the chapter begins without one.
/// </summary>
public class WelcomeModel : PageModel
{
    public string Output { get; private set; } = "";

    // <lesson>
    public void OnGet()
    {
        var isKnown = Request.Cookies.ContainsKey(CookieNames.Guest);
        if (!isKnown)
        {
            var options = new CookieOptions { MaxAge = TimeSpan.FromMinutes(1), Path = "/first-hello" };
            Response.Cookies.Append(CookieNames.Guest, "yes", options);
        }
        Output = isKnown ? "Welcome back, guest." : "Welcome. You are a guest now.";
    }
    // </lesson>
}
