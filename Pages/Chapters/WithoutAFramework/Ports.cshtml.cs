using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CookieTutorial.Pages.Chapters.WithoutAFramework;

/// <summary>
/// Looks for the cookie that a server on another port has set, and puts it away: another chapter begins without it.
/// </summary>
public class PortsModel : PageModel
{
    public string Output { get; private set; } = "";

    // <lesson>
    public void OnGet()
    {
        var id = Request.Cookies[CookieNames.Id];
        Output = id is null
            ? "No id came to this port."
            : $"Your browser sent this port id={id}";
        if (id is not null)
        {
            Response.Cookies.Delete(CookieNames.Id);
        }
    }
    // </lesson>
}
