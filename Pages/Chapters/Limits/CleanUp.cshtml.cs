using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CookieTutorial.Pages.Chapters.Limits;

/// <summary>Deletes the cookies of the lab before their minute is over.</summary>
public class CleanUpModel : PageModel
{
    /// <summary>How many cookies of the lab came with the request.</summary>
    public int CameBack => LabCookies.All.Count(cookie => Request.Cookies.ContainsKey(cookie.Name));

    /// <summary>Whether the reader asked for the deletion.</summary>
    public bool IsDone { get; private set; }

    // <lesson>
    public void OnPost()
    {
        foreach (var (name, path) in LabCookies.All)
        {
            if (path != LabCookies.Path || Request.Cookies.ContainsKey(name))
            {
                Response.Cookies.Delete(name, new CookieOptions { Path = path });
            }
        }
        IsDone = true;
    }
    // </lesson>
}
