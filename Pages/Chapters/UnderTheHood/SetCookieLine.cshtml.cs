using CookieTutorial.Services.Labs;
using CookieTutorial.Services.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CookieTutorial.Pages.Chapters.UnderTheHood;

/// <summary>Shows the <c>Set-Cookie</c> line that the framework writes. It goes into a scratch response, which nobody gets.</summary>
[RequestSizeLimit(RequestLimits.PatientBodyOctets)]
public class SetCookieLineModel : PageModel
{
    [BindProperty]
    public SetCookieForm Form { get; set; } = new();

    /// <summary>What is wrong, by the name of the form's property; an empty name stands for the form as a whole.</summary>
    public Dictionary<string, string> Problems { get; private set; } = [];

    /// <summary>The same, each with the id and the label of its field.</summary>
    public IEnumerable<(string? Field, string? Label, string Problem)> Summary => Problems.Select(problem =>
        problem.Key.Length == 0
            ? ((string?)null, (string?)null, problem.Value)
            : ($"{char.ToLowerInvariant(problem.Key[0])}{problem.Key[1..]}", SetCookieForm.Labels[problem.Key], problem.Value));

    /// <summary>The header's value, or <see langword="null"/> when there is a problem.</summary>
    public string? Line { get; private set; }

    public void OnGet()
    {
        Form.Path = "/";
        Write();
    }

    public void OnPost()
    {
        // An error of no field in particular: the framework could not read the form.
        Problems = ModelState.ContainsKey("") ? new() { [""] = TypedText.UnreadableForm } : Form.FindProblems();
        if (Problems.Count == 0)
        {
            Write();
        }
    }

    // <lesson>
    private void Write()
    {
        var scratch = new DefaultHttpContext();
        try
        {
            scratch.Response.Cookies.Append(Form.Name, Form.Value, Form.ToOptions());
            Line = scratch.Response.Headers.SetCookie;
        }
        catch (ArgumentException)
        {
            Problems[nameof(Form.Name)] = "ASP.NET Core refuses this name: a name is a token, of ASCII letters, digits and !#$%&'*+-.^_`|~ only.";
        }
    }
    // </lesson>
}
