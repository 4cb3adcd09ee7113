using System.Globalization;
using CookieTutorial.Services.Evidence;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CookieTutorial.Pages.Chapters.ColorCookie;

/// <summary>
/// Reads a date that the reader typed, or else one of next week, as the standard, Chromium and Firefox do. It sets no cookie.
/// </summary>
public class ReadDateModel(TimeProvider clock) : PageModel
{
    [BindProperty(Name = "", SupportsGet = true)]
    public DateForm Form { get; set; } = new();

    /// <summary>What they make of it, or <see langword="null"/> when there is a problem.</summary>
    public DateReading? Reading { get; private set; }

    /// <summary>The reader's engine, as far as the request names it.</summary>
    public string? ReadersEngine => ReaderEngine.Of(Request.Headers.UserAgent.ToString());

    public void OnGet()
    {
        var now = clock.GetUtcNow();
        Form.Date ??= now.AddDays(7).ToString("R", CultureInfo.InvariantCulture);
        Reading = ModelState.IsValid ? DateReading.Of(Form.Date, now) : null;
    }
}
