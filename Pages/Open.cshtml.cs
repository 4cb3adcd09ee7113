using CookieTutorial.Services.Course;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CookieTutorial.Pages;

/// <summary>
/// What the address line of the little browser asks where no script runs: leads to a live page, with the query that was typed,
/// and to nothing else.
/// </summary>
public class OpenModel(TableOfContents contents) : PageModel
{
    /// <summary>Whether an address was typed.</summary>
    public bool IsAsked { get; private set; }

    public IActionResult OnGet(string? address)
    {
        IsAsked = !string.IsNullOrWhiteSpace(address);
        if (!IsAsked)
        {
            return Page();
        }

        var path = address!.Split('?')[0];
        if (contents.Demos.SelectMany(demo => demo.Addresses).Contains(path, StringComparer.OrdinalIgnoreCase))
        {
            return LocalRedirect(address);
        }

        Response.StatusCode = StatusCodes.Status404NotFound;
        return Page();
    }
}
