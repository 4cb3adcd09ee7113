using CookieTutorial.Services;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CookieTutorial.Pages.Chapters.YourFirstCookie;

/// <summary>Sets a cookie, or shows the one that came back.</summary>
public class TestCookieModel : PageModel
{
    public string Output { get; private set; } = "";

    // <lesson>
    public void OnGet()
    {
        var id = Request.Cookies[TutorialCookies.Id];
        if (id is null)
        {
            Response.Cookies.Append(TutorialCookies.Id, "some_value_99");
        }
        Output = id is null
            ? "No id cookie! Sending cookie to client"
            : $"Got cookie with id={id}";
    }
    // </lesson>
}
