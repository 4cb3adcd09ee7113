using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CookieTutorial.Pages.Chapters.Limits;

/// <summary>Deletes the cookies of the lab before their minute is over.</summary>
public class CleanUpModel : PageModel
{
    /// <summary>More than any browser keeps, and few enough for 16 kB of header lines.</summary>
    private const int MostDeletions = 210;

    /// <summary>How many cookies of the lab came with the request.</summary>
    public int CameBack => LabCookies.All.Count(cookie => Request.Cookies.ContainsKey(cookie.Name));

    /// <summary>Whether the reader asked for the deletion.</summary>
    public bool IsDone { get; private set; }

    // <lesson>
    public void OnPost()
    {
        var sent = LabCookies.All.Where(cookie => cookie.Path != LabCookies.Path || Request.Cookies.ContainsKey(cookie.Name));
        foreach (var (name, path) in sent.Take(MostDeletions))
        {
            // As Delete does, in a shorter line: there may be 200.
            Response.Cookies.Append(name, "", new() { Path = path, MaxAge = TimeSpan.FromSeconds(-1) });
        }
        IsDone = true;
    }
    // </lesson>
}
