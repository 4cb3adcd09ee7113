using CookieTutorial.Services.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CookieTutorial.Pages.Chapters.ReadingCookies;

/// <summary>Stores what the reader types, and reads it back with the next request.</summary>
[RequestSizeLimit(RequestLimits.PatientBodyOctets)]
public class StoredModel : PageModel
{
    [BindProperty(Name = "")]
    public StoredForm Form { get; set; } = new();

    public string Output { get; private set; } = "Nothing was stored.";

    // <lesson>
    public void OnPost()
    {
        if (ModelState.IsValid)
        {
            Response.Cookies.Append(CookieNames.Stored, Form.Text);
            Output = "Stored. Request.Cookies cannot have it yet: send the request again.";
        }
    }

    public void OnGet()
    {
        var stored = Request.Cookies[CookieNames.Stored];
        Output = stored is null
            ? "Request.Cookies has no cookie named stored."
            : $"Read back: {stored}. Add 1, and it is {stored + 1}.";
    }
    // </lesson>
}
