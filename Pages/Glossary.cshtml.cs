using CookieTutorial.Services.Course;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace CookieTutorial.Pages;

/// <summary>Every term that the chapters explain.</summary>
[OutputCache(PolicyName = PageCache.Policy)]
public class GlossaryModel(TableOfContents contents) : PageModel
{
    private static IReadOnlyList<CourseTerm>? _terms;

    /// <summary>The terms by their names, each as the first chapter explains it; read once, for views do not change.</summary>
    public IReadOnlyList<CourseTerm> Terms => _terms ??=
    [
        .. contents.Chapters
            .SelectMany(ChapterText.Terms)
            .DistinctBy(term => term.Name)
            .OrderBy(term => term.Name, StringComparer.OrdinalIgnoreCase),
    ];
}
