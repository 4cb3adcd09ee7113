using CookieTutorial.Services;
using CookieTutorial.Services.Reading;
using CookieTutorial.Services.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CookieTutorial.Pages.Chapters.ReadingCookies;

/// <summary>Stores what the reader types, and reads it back with the next request.</summary>
[RequestSizeLimit(RequestLimits.PatientBodyOctets)]
public class StoredModel : PageModel
{
    public string Output { get; private set; } = "Nothing was stored.";

    /// <summary>What is wrong with the text that was typed.</summary>
    public string? Problem { get; private set; }

    // <lesson>
    public void OnPost([FromForm] string? text)
    {
        if (StoredText.IsStorable(text, out var problem))
        {
            Response.Cookies.Append(TutorialCookies.Stored, text);
            Output = "Stored. Request.Cookies cannot have it yet: send the request again.";
        }
        Problem = problem;
    }

    public void OnGet()
    {
        var stored = Request.Cookies[TutorialCookies.Stored];
        Output = stored is null
            ? "Request.Cookies has no cookie named stored."
            : $"Read back: {stored}. Add 1, and it is {stored + 1}.";
    }
    // </lesson>
}
