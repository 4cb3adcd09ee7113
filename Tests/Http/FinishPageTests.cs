using System.Text.RegularExpressions;
using AngleSharp.Dom;
using CookieTutorial.Pages.Chapters;
using CookieTutorial.Services;
using CookieTutorial.Services.Course;
using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Http;

/// <summary>The page that grows with the course.</summary>
public sealed class FinishPageTests(TutorialSite site) : IClassFixture<TutorialSite>
{
    private readonly HttpClient _client = site.CreateClient();

    [Fact]
    public async Task It_repeats_what_there_was_to_see_in_every_chapter_that_is_finished()
    {
        var finish = await PageAsync(Routes.Finish, AllOf(TutorialCourse.Contents.Checkpoints));

        Assert.StartsWith(
            $"You have reached all {TutorialCourse.Contents.Checkpoints.Count} checkpoints.",
            Text(finish.QuerySelector(".lead")!));
        Assert.Null(finish.QuerySelector(".again"));
        foreach (var chapter in TutorialCourse.Contents.Chapters)
        {
            var sentences = Sentences(await PageAsync(chapter.Address, progress: "")).ToList();
            Assert.InRange(sentences.Count, 3, 5);
            Assert.Equal(
                sentences,
                Sentences(finish.QuerySelector($".seen:has(a[href='{chapter.Address}'])")!));
        }
    }

    [Fact]
    public async Task A_chapter_of_which_something_is_left_is_not_on_it()
    {
        var (first, second) = (TutorialCourse.Contents.Chapters[0], TutorialCourse.Contents.Chapters[1]);

        var finish = await PageAsync(Routes.Finish, AllOf(first.Checkpoints.Append(second.Checkpoints[0])));

        Assert.Equal([first.Title], finish.QuerySelectorAll(".seen h2").Select(heading => heading.TextContent));
        Assert.Equal(second.Address, finish.QuerySelector(".again")!.GetAttribute("href"));
        Assert.Equal($"Go on: {second.Title}", finish.QuerySelector(".again")!.TextContent);
        Assert.StartsWith(
            $"You have finished 1 of {TutorialCourse.Contents.Chapters.Count} chapters.", Text(finish.QuerySelector(".lead")!));
    }

    private static string AllOf(IEnumerable<Checkpoint> checkpoints) =>
        string.Join('.', checkpoints.Select(checkpoint => checkpoint.Id));

    private static IEnumerable<string> Sentences(IParentNode page) =>
        page.QuerySelectorAll(".seen > ul > li, :scope > ul > li")
            .Select(Text);

    private static string Text(IElement element) => Regex.Replace(element.TextContent, @"\s+", " ").Trim();

    private async Task<IDocument> PageAsync(string address, string progress) =>
        await (await _client.GetAsync(address, $"progress={progress}")).DocumentAsync();
}
