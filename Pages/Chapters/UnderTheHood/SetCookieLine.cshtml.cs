using CookieTutorial.Services.Forms;
using CookieTutorial.Services.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CookieTutorial.Pages.Chapters.UnderTheHood;

/// <summary>
/// Shows the <c>Set-Cookie</c> line that the framework writes. It goes into a scratch response, which nobody gets.
/// </summary>
[RequestSizeLimit(RequestLimits.PatientBodyOctets)]
public class SetCookieLineModel : PageModel
{
    [BindProperty(Name = "")]
    public SetCookieForm Form { get; set; } = new();

    /// <summary>The header's value, or <see langword="null"/> when there is a problem.</summary>
    public string? Line { get; private set; }

    /// <summary>The fields, by the names of their properties.</summary>
    public IReadOnlyDictionary<string, FormField> Fields =>
        SetCookieForm.Fields.ToDictionary(name => name, name => FormField.Of(Form, name, ModelState));

    public void OnGet()
    {
        Form.Path = "/";
        Write();
    }

    public void OnPost()
    {
        if (ModelState.IsValid)
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
            ModelState.AddModelError(nameof(Form.Name), SetCookieForm.NoToken);
        }
    }
    // </lesson>
}
