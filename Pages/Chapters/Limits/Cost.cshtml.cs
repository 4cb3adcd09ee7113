using CookieTutorial.Services.Limits;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace CookieTutorial.Pages.Chapters.Limits;

/// <summary>Shows what cookies cost with each request, until the server refuses to read them.</summary>
public class CostModel(IOptions<KestrelServerOptions> kestrel) : PageModel
{
    /// <summary>What the header lines of this request cost.</summary>
    public RequestCost Cost => RequestCost.Of(Request.Headers);

    /// <summary>The octets of header lines that the server reads.</summary>
    public int Limit => kestrel.Value.Limits.MaxRequestHeadersTotalSize;

    /// <summary>How many heavy cookies came.</summary>
    public int Heavy => Enumerable.Range(1, LabCookies.MostHeavy).Count(number => Request.Cookies.ContainsKey(LabCookies.Heavy(number)));

    /// <summary>What is wrong with the number that was typed, if anything.</summary>
    public string? Problem { get; private set; }

    // <lesson>
    public IActionResult OnPost(int? cookies)
    {
        if (cookies is not (>= 1 and <= LabCookies.MostHeavy))
        {
            Problem = $"Type a whole number from 1 to {LabCookies.MostHeavy}.";
            return Page();
        }
        foreach (var name in Enumerable.Range(1, cookies.Value).Select(LabCookies.Heavy))
        {
            var value = new string('x', LabCookies.HeavyOctets - name.Length);
            Response.Cookies.Append(name, value, LabCookies.ForAMinute(LabCookies.HeavyPath));
        }
        return RedirectToPage();
    }
    // </lesson>
}
