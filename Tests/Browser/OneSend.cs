using CookieTutorial.Pages.Chapters;
using CookieTutorial.Services.Course;
using CookieTutorial.Tests.Site;
using Microsoft.Playwright;

namespace CookieTutorial.Tests.Browser;

/// <summary>A chapter of which one send reaches a checkpoint.</summary>
internal static class OneSend
{
    /// <summary>The address of the live page that answers, and the checkpoint.</summary>
    public static (string Address, string Checkpoint) Live { get; } = AnyLesson.ReachedAtOnce;

    public static Chapter InChapter { get; } = TutorialCourse.Contents.Chapters
        .First(chapter => chapter.Checkpoints.Any(checkpoint => checkpoint.Id == Live.Checkpoint));

    /// <summary>Clicks on the send in the chapter's first sentence that has one.</summary>
    public static Task SendAsync(IPage page) => page.Locator($".prose a.send[href='{Live.Address}']:visible").First.ClickAsync();
}
