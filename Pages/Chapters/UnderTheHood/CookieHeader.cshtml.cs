using CookieTutorial.Services.Course;
using CookieTutorial.Services.Security;
using CookieTutorial.Services.Wire;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CookieTutorial.Pages.Chapters.UnderTheHood;

/// <summary>
/// Has the framework's parser read a header that the reader typed, or else the browser's own. A typed text is posted, because a
/// request line has no room for long ones; what fits is then asked for by its address, so that the exchange holds it. A link of
/// another site types nothing for the reader.
/// </summary>
[RequestSizeLimit(RequestLimits.PatientBodyOctets)]
public class CookieHeaderModel(TableOfContents contents) : PageModel
{
    [BindProperty(Name = "")]
    public HeaderForm Form { get; set; } = new();

    /// <summary>Whether the reader typed a header; otherwise the browser's own is read.</summary>
    public bool IsTyped { get; private set; }

    /// <summary>What the parser made of the header, or <see langword="null"/> when there is a problem.</summary>
    public HeaderReading? Reading { get; private set; }

    /// <summary>How many cookies of the browser's own header were not read, because there are too many to show.</summary>
    public int LeftOut { get; private set; }

    /// <summary>Whether a cookie of the browser's own was dropped or lost, and yet counts for no checkpoint.</summary>
    public bool HasLeftovers => !IsTyped && Reading is not null
        && Reading.Pairs.Any(pair => pair.Fate != PairFate.Kept && !HeaderLab.IsColor(pair.Written));

    /// <summary>Whether a pair may be shown with its value: one that was typed, or one of the tutorial's cookies.</summary>
    public bool MayShow(PairReading pair) => IsTyped || contents.Cookies.MayShow(pair.Written.Name);

    public IActionResult OnGet(string? header)
    {
        if (header is null)
        {
            var own = ShownCookies.Of([.. Request.Headers.Cookie.OfType<string>()]);
            (Reading, LeftOut) = (HeaderReading.Of(own.Lines), own.CookiesLeft);
            return Page();
        }

        if (Request.IsFromElsewhere())
        {
            return SeeOther(Request.Path);
        }

        (Form.Header, IsTyped) = (header, true);
        Reading = TryValidateModel(Form, "") ? HeaderReading.Of([header]) : null;
        return Page();
    }

    public IActionResult OnPost()
    {
        IsTyped = true;
        return ModelState.IsValid ? SeeOther(HeaderLab.AddressOf(Form.Header)) : Page();
    }

    /// <summary>Sets the status now, not when the result is written: a checkpoint is judged in between.</summary>
    private EmptyResult SeeOther(string address)
    {
        Response.StatusCode = StatusCodes.Status303SeeOther;
        Response.Headers.Location = address;
        return new();
    }
}
