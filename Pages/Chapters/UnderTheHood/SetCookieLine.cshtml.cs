using CookieTutorial.Services.Labs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CookieTutorial.Pages.Chapters.UnderTheHood;

/// <summary>Shows the <c>Set-Cookie</c> line that the framework writes. It goes into a scratch response, which nobody gets.</summary>
public class SetCookieLineModel : PageModel
{
    [BindProperty]
    public SetCookieForm Form { get; set; } = new();

    /// <summary>What is wrong, by the name of the form's property.</summary>
    public Dictionary<string, string> Problems { get; private set; } = [];

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
        Problems = ModelState.ContainsKey("") ? new() { [nameof(Form.Name)] = TypedText.UnreadableForm } : Form.FindProblems();
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
