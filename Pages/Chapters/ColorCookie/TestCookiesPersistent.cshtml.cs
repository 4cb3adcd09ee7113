using CookieTutorial.Services;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CookieTutorial.Pages.Chapters.ColorCookie;

/// <summary>Remembers a color for two years, or for as long as the browser allows.</summary>
public class TestCookiesPersistentModel : PageModel
{
    public string Output { get; private set; } = "";

    public void OnGet()
    {
        var color = Request.Cookies[TutorialCookies.Color];
        if (color is null)
        {
            Response.Cookies.Append(TutorialCookies.Color, "blue", new CookieOptions { MaxAge = TutorialCookies.TwoYears });
        }

        Output = color is null ? "Cookie Set" : $"Your favorite color is {color}";
    }
}
