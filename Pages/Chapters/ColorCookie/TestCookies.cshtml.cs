using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CookieTutorial.Pages.Chapters.ColorCookie;

/// <summary>Remembers a color for as long as the browser's session lasts.</summary>
public class TestCookiesModel : PageModel
{
    public string Output { get; private set; } = "";

    // <lesson>
    public void OnGet()
    {
        var color = Request.Cookies[CookieNames.Color];
        if (color is null)
        {
            Response.Cookies.Append(CookieNames.Color, "blue");
        }
        Output = color is null ? "Cookie Set" : $"Your favorite color is {color}";
    }
    // </lesson>
}
