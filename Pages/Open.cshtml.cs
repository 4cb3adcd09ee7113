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
    /// <summary>The most characters of an address that is looked at.</summary>
    private const int LongestAddress = 1500;

    /// <summary>Stands for this site, whatever its host: only paths are compared.</summary>
    private static readonly Uri Site = new("http://site.invalid");

    /// <summary>Whether an address was typed.</summary>
    public bool IsAsked { get; private set; }

    public IActionResult OnGet(string? address)
    {
        IsAsked = !string.IsNullOrWhiteSpace(address);
        if (!IsAsked)
        {
            return Page();
        }

        // A URI has no character that a header line could not carry, and is up to nine times as long as what was typed.
        if (address!.Length <= LongestAddress
            && Uri.TryCreate(Site, address.Trim(), out var uri)
            && uri.Authority == Site.Authority
            && contents.Demos.SelectMany(demo => demo.Addresses).Contains(uri.AbsolutePath))
        {
            return LocalRedirect(uri.PathAndQuery);
        }

        Response.StatusCode = StatusCodes.Status404NotFound;
        return Page();
    }
}
