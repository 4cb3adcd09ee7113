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
        // Another chapter may have the same cookie on a path of its own, where it would go on to be sent.
        var identities = contents.Chapters.SelectMany(one => one.CookieIdentities).Distinct();
        foreach (var identity in identities.Where(identity => chapter.Cookies.Any(cookie => cookie.Name == identity.Name)))
        {
            Response.Cookies.Expire(identity);
        }

        Response.Headers.Location = chapter.Address;
        return StatusCode(StatusCodes.Status303SeeOther);
    }
}
