using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CookieTutorial.Pages.Chapters.YourFirstCookie;

/// <summary>Sets a cookie, or shows the one that came back.</summary>
public class TestCookieModel : PageModel
{
    /// <summary>What the page hands out.</summary>
    public const string Value = "some_value_99";

    public string Output { get; private set; } = "";

    // <lesson>
    public void OnGet()
    {
        var id = Request.Cookies[CookieNames.Id];
        if (id is null)
        {
            Response.Cookies.Append(CookieNames.Id, Value);
        }
        Output = id is null
            ? "No id cookie! Sending cookie to client"
            : $"Got cookie with id={id}";
    }
    // </lesson>
}
