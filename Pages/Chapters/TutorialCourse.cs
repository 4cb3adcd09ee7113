using CookieTutorial.Services.Course;

namespace CookieTutorial.Pages.Chapters;

/// <summary>The course: one line for each chapter, in reading order.</summary>
public static class TutorialCourse
{
    public static TableOfContents Contents { get; } = new(
    [
        YourFirstCookie.ChapterModel.Definition,
        ColorCookie.ChapterModel.Definition,
        CountingVisits.ChapterModel.Definition,
        StopTracking.ChapterModel.Definition,
        Limits.ChapterModel.Definition,
    ]);
}
