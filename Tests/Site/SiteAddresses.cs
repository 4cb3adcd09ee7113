using CookieTutorial.Pages.Chapters;
using CookieTutorial.Services;
using CookieTutorial.Services.Course;
using Microsoft.AspNetCore.Mvc;

namespace CookieTutorial.Tests.Site;

/// <summary>Every page of the site, for the tests that hold for each of them.</summary>
internal static class SiteAddresses
{
    /// <summary>All addresses, in reading order.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Routes.Home, Routes.StartOver, Routes.ResetChapter, Routes.Evidence, Routes.Glossary, Routes.Finish, Routes.Open,
        Routes.ByHand,
        .. TutorialCourse.Contents.Addresses,
    ];

    /// <summary>The page of a chapter.</summary>
    public static string Chapter => TutorialCourse.Contents.Chapters[0].Address;

    /// <summary>A live page that takes no form.</summary>
    public static string LivePage { get; } = TutorialCourse.Contents.Demos.First(demo => !TakesForm(demo)).Address;

    /// <summary>The pages that take a form of the usual size.</summary>
    public static IReadOnlyList<string> Forms { get; } =
    [
        Routes.StartOver,
        Routes.ResetChapter,
        Routes.ByHand,
        .. TutorialCourse.Contents.Demos.Where(demo => TakesForm(demo) && !IsPatient(demo)).Select(demo => demo.Address),
    ];

    /// <summary>The live pages that read longer forms, because they have a sentence for a text that is too long.</summary>
    public static IReadOnlyList<string> PatientForms { get; } =
        [.. TutorialCourse.Contents.Demos.Where(demo => TakesForm(demo) && IsPatient(demo)).Select(demo => demo.Address)];

    private static bool TakesForm(Demo demo) =>
        demo.Page.GetMethods().Any(method => method.Name.StartsWith("OnPost", StringComparison.Ordinal));

    private static bool IsPatient(Demo demo) => demo.Page.IsDefined(typeof(RequestSizeLimitAttribute), inherit: true);
}
