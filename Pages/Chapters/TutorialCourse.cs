using CookieTutorial.Services.Course;

namespace CookieTutorial.Pages.Chapters;

/// <summary>The course: one line for each chapter, in reading order.</summary>
public static class TutorialCourse
{
    public static TableOfContents Contents { get; } = new(
    [
        WhatIsACookie.ChapterModel.Definition,
        YourFirstCookie.ChapterModel.Definition,
        ColorCookie.ChapterModel.Definition,
        ReadingCookies.ChapterModel.Definition,
        CountingVisits.ChapterModel.Definition,
        StopTracking.ChapterModel.Definition,
        WithoutAFramework.ChapterModel.Definition,
        UnderTheHood.ChapterModel.Definition,
        Limits.ChapterModel.Definition,
        PredictAndObserve.ChapterModel.Definition,
    ]);
}
