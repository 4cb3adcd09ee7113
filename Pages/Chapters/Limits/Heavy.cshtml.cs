using CookieTutorial.Services.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CookieTutorial.Pages.Chapters.Limits;

/// <summary>
/// Hands out the heavy cookies in a chain of answers: a proxy with its usual buffers passes no answer with more than 16 kB of
/// header lines. The cookies do not come to this address, so the chain never stops itself.
/// </summary>
[EnableRateLimiting(LabRate.Policy)]
public class HeavyModel : PageModel
{
    private const int InOneAnswer = 3;

    // <lesson>
    public IActionResult OnGet(int first, int last)
    {
        if (first < 1 || first > last || last > LabCookies.MostHeavy || Request.IsFromElsewhere())
        {
            return Page();
        }
        foreach (var name in Enumerable.Range(first, InOneAnswer).Where(number => number <= last).Select(LabCookies.Heavy))
        {
            var value = new string('x', LabCookies.HeavyOctets - name.Length);
            Response.Cookies.Append(name, value, LabCookies.ForAMinute(LabCookies.HeavyPath));
        }
        var next = first + InOneAnswer;
        return next <= last ? RedirectToPage(new { first = next, last }) : RedirectToPage("Cost");
    }
    // </lesson>
}
