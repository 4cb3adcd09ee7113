using CookieTutorial.Pages.Chapters;
using CookieTutorial.Services;

namespace CookieTutorial.Tests.Site;

/// <summary>Every page of the site, for the tests that hold for each of them.</summary>
internal static class SiteAddresses
{
    /// <summary>All addresses, in reading order.</summary>
    public static IReadOnlyList<string> All { get; } = [Routes.Home, Routes.StartOver, Routes.ResetChapter, Routes.Evidence, .. TutorialCourse.Contents.Addresses];
}
