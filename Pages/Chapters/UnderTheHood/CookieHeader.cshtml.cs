using CookieTutorial.Services.Labs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CookieTutorial.Pages.Chapters.UnderTheHood;

/// <summary>
/// Has the framework's parser read a header that the reader typed, or else the browser's own. A typed text is posted, because a
/// request line has no room for long ones; what fits is then asked for by its address, so that the exchange holds it.
/// </summary>
public class CookieHeaderModel : PageModel
{
    /// <summary>What the reader typed, or <see langword="null"/>.</summary>
    public string? Header { get; private set; }

    /// <summary>What is wrong with it, or <see langword="null"/>.</summary>
    public string? Problem { get; private set; }

    /// <summary>What the parser made of the header, or <see langword="null"/> when there is a problem.</summary>
    public HeaderReading? Reading { get; private set; }

    public void OnGet(string? header)
    {
        Header = header;
        Problem = header is null ? null : HeaderLab.ProblemOf(header);
        if (Problem is null)
        {
            Reading = HeaderReading.Of(header is null ? Request.Headers.Cookie.OfType<string>() : [header]);
        }
    }

    public IActionResult OnPost([FromForm] string? header)
    {
        Header = header;
        Problem = ModelState.IsValid ? HeaderLab.ProblemOf(header) : TypedText.UnreadableForm;
        if (Problem is not null)
        {
            return Page();
        }

        Response.Headers.Location = HeaderLab.AddressOf(header!);
        return StatusCode(StatusCodes.Status303SeeOther);
    }
}
