using CookieTutorial.Services.Labs;
using CookieTutorial.Services.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CookieTutorial.Pages.Chapters.UnderTheHood;

/// <summary>
/// Has the framework's parser read a header that the reader typed, or else the browser's own. A typed text is posted, because a
/// request line has no room for long ones; what fits is then asked for by its address, so that the exchange holds it. A link of
/// another site types nothing for the reader.
/// </summary>
[RequestSizeLimit(RequestLimits.PatientBodyOctets)]
public class CookieHeaderModel : PageModel
{
    /// <summary>What the reader typed, or <see langword="null"/>.</summary>
    public string? Header { get; private set; }

    /// <summary>What is wrong with it, or <see langword="null"/>.</summary>
    public string? Problem { get; private set; }

    /// <summary>What the parser made of the header, or <see langword="null"/> when there is a problem.</summary>
    public HeaderReading? Reading { get; private set; }

    public IActionResult OnGet(string? header)
    {
        if (header is not null && Request.IsFromElsewhere())
        {
            return SeeOther(HeaderLab.Address);
        }

        Header = header;
        Problem = header is null ? null : HeaderLab.ProblemOf(header);
        if (Problem is null)
        {
            Reading = HeaderReading.Of(header is null ? Request.Headers.Cookie.OfType<string>() : [header]);
        }

        return Page();
    }

    public IActionResult OnPost([FromForm] string? header)
    {
        Header = header;
        Problem = ModelState.IsValid ? HeaderLab.ProblemOf(header) : TypedText.UnreadableForm;
        return Problem is null ? SeeOther(HeaderLab.AddressOf(header!)) : Page();
    }

    /// <summary>Sets the status now, not when the result is written: a checkpoint is judged in between.</summary>
    private EmptyResult SeeOther(string address)
    {
        Response.StatusCode = StatusCodes.Status303SeeOther;
        Response.Headers.Location = address;
        return new();
    }
}
