using CookieTutorial.Services.Source;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace CookieTutorial.Pages;

/// <summary>
/// Shows a whole source file of which a chapter shows a part. Only embedded files are found: nothing is read from the disk.
/// </summary>
[OutputCache(PolicyName = PageCache.Policy)]
public class SourceModel : PageModel
{
    /// <summary>The file's path, relative to the repository's root.</summary>
    [FromRoute]
    public string Path { get; set; } = "";

    public IActionResult OnGet() => EmbeddedSource.Paths.Contains(Path) ? Page() : NotFound();
}
