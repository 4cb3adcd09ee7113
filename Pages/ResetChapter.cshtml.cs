using CookieTutorial.Services.Course;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CookieTutorial.Pages;

/// <summary>Forgets the checkpoints of one chapter, and nothing else.</summary>
public class ResetChapterModel(TableOfContents contents) : PageModel
{
    public IActionResult OnPost([FromForm] string? slug)
    {
        if (contents.Chapters.FirstOrDefault(chapter => chapter.Slug == slug) is not { } chapter)
        {
            return NotFound();
        }

        HttpContext.StoreProgress(HttpContext.ReadProgress(contents).Without(chapter.Checkpoints));
        Response.Headers.Location = chapter.Address;
        return StatusCode(StatusCodes.Status303SeeOther);
    }
}
