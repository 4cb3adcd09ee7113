using CookieTutorial.Pages.Chapters;
using CookieTutorial.Services.Course;
using CookieTutorial.Tests.Chapters;

namespace CookieTutorial.Tests.Site;

/// <summary>Parts of some lesson, for tests of what holds for all of them: which lesson it is does not matter.</summary>
internal static class AnyLesson
{
    /// <summary>The first chapter of the course.</summary>
    public static Chapter Chapter => TutorialCourse.Contents.Chapters[0];

    /// <summary>A chapter with at least two checkpoints.</summary>
    public static Chapter ChapterWithCheckpoints { get; } =
        TutorialCourse.Contents.Chapters.First(chapter => chapter.Checkpoints.Count > 1);

    /// <summary>A checkpoint that nobody reaches.</summary>
    public static Checkpoint Checkpoint(string name) =>
        new(name, "Do it.", (_, _) => false) { Hint = "Think.", Solution = "Send it." };

    /// <summary>The name of a cookie that readers write by hand.</summary>
    public static string CookieName { get; } = NamesByHand[0];

    /// <summary>The name of another one.</summary>
    public static string OtherCookieName { get; } = NamesByHand[1];

    /// <summary>
    /// A live page that a first request of a fresh browser reaches a checkpoint with, and that checkpoint's name.
    /// </summary>
    public static (string Address, string Checkpoint) ReachedAtOnce { get; } = (
        from cases in ChapterParts.All<ICheckpointCases>("Cases")
        from checkpoint in cases.Table
        from one in checkpoint.Value
        where one.Kind == CheckpointCaseKind.DescribedWay && one.Exchange.Cookie.IsEmpty && one.After.Length == 0
        select (one.Exchange.Target, checkpoint.Key)).First();

    /// <summary>The names of all cookies that readers write by hand.</summary>
    public static IReadOnlyList<string> NamesByHand =>
    [
        .. TutorialCourse.Contents.Chapters
            .SelectMany(chapter => chapter.Cookies)
            .Where(cookie => cookie.IsByHand)
            .Select(cookie => cookie.Name)
            .Distinct(),
    ];
}
