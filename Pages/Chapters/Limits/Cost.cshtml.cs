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
    public int Heavy =>
        Enumerable.Range(1, LabCookies.MostHeavy).Count(number => Request.Cookies.ContainsKey(LabCookies.Heavy(number)));

    [BindProperty(Name = "")]
    public CostForm Form { get; set; } = new();

    public void OnGet() => Form.Cookies = "3";

    // <lesson>
    public IActionResult OnPost()
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        // The heavy cookies come from an address that does not receive them.
        return RedirectToPage("Heavy", new { first = 1, last = Form.Count });
    }
    // </lesson>
}
