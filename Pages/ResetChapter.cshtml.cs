using CookieTutorial.Services.Course;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CookieTutorial.Pages;

/// <summary>Forgets the checkpoints of one chapter, and asks the browser to delete the cookies of its lessons.</summary>
public class ResetChapterModel(TableOfContents contents) : PageModel
{
    public IActionResult OnPost([FromForm] string? slug)
    {
        if (contents.Chapters.FirstOrDefault(chapter => chapter.Slug == slug) is not { } chapter)
        {
            return NotFound();
        }

        HttpContext.StoreProgress(HttpContext.ReadProgress(contents).Without(chapter.Checkpoints));
        foreach (var cookie in chapter.CookieIdentities)
        {
            Response.Cookies.Expire(cookie);
        }

        Response.Headers.Location = chapter.Address;
        return StatusCode(StatusCodes.Status303SeeOther);
    }
}
