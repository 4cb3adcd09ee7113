using CookieTutorial.Services;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CookieTutorial.Pages.Chapters.ColorCookie;

/// <summary>Remembers a color for as long as the browser's session lasts.</summary>
public class TestCookiesModel : PageModel
{
    public string Output { get; private set; } = "";

    // <lesson>
    public void OnGet()
    {
        var color = Request.Cookies[TutorialCookies.Color];
        if (color is null)
        {
            Response.Cookies.Append(TutorialCookies.Color, "blue");
        }
        Output = color is null ? "Cookie Set" : $"Your favorite color is {color}";
    }
    // </lesson>
}
