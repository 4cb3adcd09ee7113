using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CookieTutorial.Pages.Chapters.Limits;

/// <summary>Measures the largest cookie that the browser keeps.</summary>
public class SizeModel : PageModel
{
    /// <summary>What is known so far.</summary>
    public Measurement Measurement { get; private set; }

    // <lesson>
    public IActionResult OnPost() => Try(LabCookies.Sizes.Start);

    public IActionResult OnGet(int? kept, int? refused)
    {
        var tried = LabCookies.ReadNumber(Request.Cookies[LabCookies.TriedSize]);
        var octets = Request.Cookies[LabCookies.Size] is { } value ? LabCookies.Size.Length + value.Length : 0;
        Measurement = Measurement.Read(LabCookies.Sizes, kept, refused, tried, cameBack: octets);
        return Measurement.State == MeasurementState.GoOn ? Try(Measurement.Search) : Page();
    }

    private RedirectToPageResult Try(Bisection search)
    {
        var options = LabCookies.ForAMinute(LabCookies.Path);
        Response.Cookies.Append(LabCookies.TriedSize, $"{search.Next}", options);
        var value = new string('x', search.Next - LabCookies.Size.Length);
        Response.Cookies.Append(LabCookies.Size, value, options);
        return RedirectToPage(new { kept = search.Kept, refused = search.Refused });
    }
    // </lesson>
}
