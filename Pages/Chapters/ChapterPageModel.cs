using CookieTutorial.Services.Course;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace CookieTutorial.Pages.Chapters;

/// <summary>The page of a chapter; its layout draws what the prose has in common with other chapters.</summary>
[OutputCache(PolicyName = PageCache.Policy)]
public abstract class ChapterPageModel(Chapter chapter) : PageModel
{
    /// <summary>The chapter that the page shows.</summary>
    public Chapter Chapter { get; } = chapter;
}
