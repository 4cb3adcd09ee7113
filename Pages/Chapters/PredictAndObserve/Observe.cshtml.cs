using CookieTutorial.Services.Security;
using CookieTutorial.Services.UserAgent;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CookieTutorial.Pages.Chapters.PredictAndObserve;

/// <summary>
/// The steps of a run on this site: sets the lines of a case, notes which cookies come back, and leads the browser on. Without
/// the secret name of a run it does nothing. By its referrer policy a browser tells the plain server, too, who leads there.
/// </summary>
[ReferrerPolicy("origin")]
public class ObserveModel(Runs runs) : PageModel
{
    /// <summary>The address of this step, when it is the one at which a script looks.</summary>
    public string? ScriptStep { get; private set; }

    private RunAddress At => RunAddress.Parse(Request.Path, Request.QueryString.Value ?? "", isByPlainServer: false);

    /// <summary>Whether a page of this site led here, by way of the plain server perhaps.</summary>
    private bool IsOwn =>
        Request.IsFromOwnPage()
        || (Run is { } run && At.Step > 0 && run.Steps[At.Step - 1].IsByPlainServer
            && run.IsReferer(Request.Headers.Referer.ToString()));

    /// <summary>The run whose next step this is.</summary>
    private Run? Run => runs.Find(At.Id) is { } run && At.IsNextOf(run) ? run : null;

    private bool IsScriptsStep => Run?.Steps[At.Step].Kind == RunStepKind.LookByScript;

    public IActionResult OnGet(bool withoutScript)
    {
        if (IsScriptsStep && IsOwn && !withoutScript)
        {
            ScriptStep = $"{Request.Path}{Request.QueryString}";
            return Page();
        }

        return Answer(IsScriptsStep ? null : Request.Headers.Cookie.ToString());
    }

    /// <summary>What the script of this page could read.</summary>
    public IActionResult OnPost(string? cookie) =>
        Answer(IsScriptsStep ? cookie ?? "" : Request.Headers.Cookie.ToString());

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
