using CookieTutorial.Services;
using CookieTutorial.Services.Course;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CookieTutorial.Pages;

/// <summary>Forgets the checkpoints of one chapter, and deletes the cookies of its lessons.</summary>
public class ResetChapterModel(TableOfContents contents) : PageModel
{
    public IActionResult OnPost([FromForm] string? slug)
    {
        if (contents.Chapters.FirstOrDefault(chapter => chapter.Slug == slug) is not { } chapter)
        {
            return NotFound();
        }

        HttpContext.StoreProgress(HttpContext.ReadProgress(contents).Without(chapter.Checkpoints));
        foreach (var path in CookiePaths.Of(chapter.Addresses))
        {
            foreach (var name in chapter.Cookies)
            {
                Response.Cookies.Expire(name, path);
            }
        }

        Response.Headers.Location = chapter.Address;
        return StatusCode(StatusCodes.Status303SeeOther);
    }
}
