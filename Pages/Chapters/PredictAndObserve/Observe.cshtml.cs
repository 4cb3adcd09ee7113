using CookieTutorial.Services.Security;
using CookieTutorial.Services.UserAgent;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CookieTutorial.Pages.Chapters.PredictAndObserve;

/// <summary>
/// The steps of a run on this site: sets the lines of a case, notes which cookies come back, and leads the browser on. Without
/// the secret name of a run it does nothing.
/// </summary>
public class ObserveModel(Runs runs) : PageModel
{
    /// <summary>The address of this step, when it is the one at which a script looks.</summary>
    public string? ScriptStep { get; private set; }

    private RunAddress At => RunAddress.Parse(Request.Path, Request.QueryString.Value ?? "", isByPlainServer: false);

    // <lesson>
    public IActionResult OnGet(bool withoutScript)
    {
        if (runs.Find(At.Id) is { } run && At.IsNextOf(run) && run.Steps[At.Step].Kind == RunStepKind.LookByScript)
        {
            ScriptStep = $"{Request.Path}{Request.QueryString}";
            return withoutScript ? Answer("", isSeen: false) : Page();
        }

        return Answer(Request.Headers.Cookie.ToString());
    }

    /// <summary>What the script of this page could read.</summary>
    public IActionResult OnPost(string? cookie) => Answer(cookie ?? "");

    private IActionResult Answer(string cookie, bool isSeen = true)
    {
        if (runs.Continue(At, Octets.FromText(cookie), Request.IsFromOwnPage(), isSeen) is not { } answer)
        {
            return Page();
        }
        foreach (var line in answer.SetCookie)
        {
            Response.Headers.Append("Set-Cookie", line);
        }
        return Redirect(answer.Next.AbsoluteUri);
    }
    // </lesson>
}
