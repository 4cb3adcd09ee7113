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

    /// <summary>
    /// Whether a page of this site led here, or the plain server, behind whose port no header tells it any more
    /// (<see cref="PlainObserver"/>).
    /// </summary>
    private bool IsOwn =>
        Request.IsFromOwnPage()
        || (runs.Find(At.Id) is { } run && At.IsNextOf(run) && At.Step > 0 && run.Steps[At.Step - 1].IsByPlainServer);

    public IActionResult OnGet(bool withoutScript)
    {
        if (!withoutScript && IsOwn && runs.Find(At.Id) is { } run && At.IsNextOf(run)
            && run.Steps[At.Step].Kind == RunStepKind.LookByScript)
        {
            ScriptStep = $"{Request.Path}{Request.QueryString}";
            return Page();
        }

        return Answer(withoutScript ? null : Request.Headers.Cookie.ToString());
    }

    /// <summary>What the script of this page could read.</summary>
    public IActionResult OnPost(string? cookie) => Answer(cookie ?? "");

    // <lesson>
    private IActionResult Answer(string? cookie)
    {
        if (runs.Continue(At, cookie is null ? null : Octets.FromText(cookie), IsOwn) is not { } answer)
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
