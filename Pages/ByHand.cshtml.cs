using CookieTutorial.Services.Course;
using CookieTutorial.Services.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CookieTutorial.Pages;

/// <summary>
/// Writes a cookie of a lesson as its reader types it, where no script runs: the answer's <c>Set-Cookie</c> line does it. With
/// scripts the little browser writes it by itself.
/// </summary>
public class ByHandModel(TableOfContents contents) : PageModel
{
    [BindProperty(Name = "")]
    public ByHandForm Form { get; set; } = new();

    /// <summary>The chapter that the reader comes from, or <see langword="null"/> when there is none.</summary>
    public Chapter? Chapter { get; private set; }

    /// <summary>What became of the form, as a sentence.</summary>
    public string Outcome { get; private set; } = "Nothing was written.";

    public void OnGet()
    {
    }

    public void OnPost()
    {
        Chapter = contents.Chapters.FirstOrDefault(chapter => chapter.Slug == Form.Slug);
        if (ModelState.IsValid)
        {
            // The framework's Append would escape the value, and a line that a reader types is to go out as it is.
            Response.Headers.Append("Set-Cookie", Form.Line);
            Outcome = "The server, not a script, wrote the line: it is in this answer.";
        }
    }
}
