using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CookieTutorial.Pages.Chapters.ColorCookie;

/// <summary>Remembers a color for two years, or for as long as the browser allows.</summary>
public class TestCookiesPersistentModel : PageModel
{
    public string Output { get; private set; } = "";

    // <lesson>
    public void OnGet()
    {
        var color = Request.Cookies[CookieNames.Color];
        if (color is null)
        {
            var options = new CookieOptions { MaxAge = TimeSpan.FromDays(2 * 365) };
            Response.Cookies.Append(CookieNames.Color, "blue", options);
        }
        Output = color is null ? "Cookie Set" : $"Your favorite color is {color}";
    }
    // </lesson>
}
