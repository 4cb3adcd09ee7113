using CookieTutorial.Services.Course;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CookieTutorial.Pages;

/// <summary>What a reader takes home: the sentences of the chapters that he has finished.</summary>
public class FinishModel(TableOfContents contents) : PageModel
{
    private static readonly Dictionary<Chapter, IReadOnlyList<string>> Sentences =
        Chapters.TutorialCourse.Contents.Chapters.ToDictionary(
            chapter => chapter, IReadOnlyList<string> (chapter) => [.. ChapterText.Seen(chapter)]);

    /// <summary>What the reader has reached.</summary>
    public Progress Progress { get; private set; } = Progress.None;

    /// <summary>The chapters of which nothing is left to do, each with what there was to see.</summary>
    public IReadOnlyList<KeyValuePair<Chapter, IReadOnlyList<string>>> Finished { get; private set; } = [];

    public void OnGet()
    {
        Progress = HttpContext.ReadProgress(contents);
        Finished = [.. Sentences.Where(one => one.Key.Checkpoints.All(checkpoint => Progress.Contains(checkpoint.Id)))];
    }
}
