using System.Text.RegularExpressions;
using AngleSharp.Dom;
using CookieTutorial.Pages.Chapters;
using CookieTutorial.Services;
using CookieTutorial.Services.Course;
using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Http;

/// <summary>Where a reader begins.</summary>
public sealed class HomePageTests(TutorialSite site) : IClassFixture<TutorialSite>
{
    private readonly HttpClient _client = site.CreateClient();

    [Fact]
    public async Task Its_first_request_shows_a_new_reader_a_cookie_of_a_lesson()
    {
        var home = await (await _client.GetAsync(Routes.Home, cookie: null)).DocumentAsync();
        var response = await _client.GetAsync(home.QuerySelector(".prose .send")!.GetAttribute("href")!, cookie: null);

        Assert.Equal(response.RequestMessage!.RequestUri!.AbsolutePath, home.QuerySelector("#address")?.GetAttribute("value"));
        Assert.Contains(response.SetCookie(), line => !line.StartsWith(Progress.CookieName, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_chapter_is_open_begun_or_finished()
    {
        var (first, second) = (
            TutorialCourse.Contents.Chapters.First(chapter => chapter.Checkpoints.Count == 2),
            TutorialCourse.Contents.Chapters.Last(chapter => chapter.Checkpoints.Count == 2));
        var progress = string.Join('.', first.Checkpoints.Append(second.Checkpoints[0]).Select(checkpoint => checkpoint.Id));

        var home = await (await _client.GetAsync(Routes.Home, $"progress={progress}")).DocumentAsync();

        Assert.Equal([first.Address], home.QuerySelectorAll(".finished a").Select(link => link.GetAttribute("href")));
        Assert.Equal([second.Address], home.QuerySelectorAll(".begun a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task It_says_how_much_there_is_to_do()
    {
        var contents = TutorialCourse.Contents;

        var home = await PageAsync(progress: "");

        Assert.StartsWith(
            $"{contents.Chapters.Count} chapters, {contents.Checkpoints.Count} checkpoints, "
            + $"about {contents.Chapters.Sum(chapter => chapter.Minutes)} minutes.",
            Text(home.QuerySelector(".doors p")!));
    }

    [Fact]
    public async Task A_chapter_says_how_long_it_takes_and_how_much_of_it_is_done()
    {
        var chapter = AnyLesson.ChapterWithCheckpoints;
        var all = chapter.Checkpoints.Count;

        var home = await PageAsync(chapter.Checkpoints[0].Id);

        var note = home.QuerySelector($".contents li:has(a[href='{chapter.Address}']) .note")!;
        Assert.Equal($"About {chapter.Minutes} minutes. 1 of {all} checkpoints done", Text(note));
        Assert.NotNull(note.QuerySelector($"progress[value='1'][max='{all}']"));
    }

    [Fact]
    public async Task It_offers_to_start_to_resume_and_at_last_to_look_back()
    {
        var (first, second) = (TutorialCourse.Contents.Chapters[0], TutorialCourse.Contents.Chapters[1]);
        var all = await PageAsync(string.Join('.', TutorialCourse.Contents.Checkpoints.Select(checkpoint => checkpoint.Id)));

        Assert.Equal(("Start the course", first.Address), Offer(await PageAsync(progress: "")));
        Assert.Equal(($"Resume: {second.Title}", second.Address), Offer(await PageAsync(second.Checkpoints[0].Id)));
        Assert.Equal(("See what you have seen", Routes.Finish), Offer(all));
        Assert.Equal(TutorialCourse.Contents.Chapters.Count + 1, all.QuerySelectorAll(".contents > .finished").Length);
    }

    [Fact]
    public async Task Each_door_leads_to_a_section_of_the_page()
    {
        var home = await (await _client.GetAsync(Routes.Home, cookie: null)).DocumentAsync();

        Assert.Equal(3, home.QuerySelectorAll(".doors a").Length);
        Assert.All(
            home.QuerySelectorAll(".doors a"),
            door => Assert.Equal("H2", home.QuerySelector(door.GetAttribute("href")!)?.TagName));
    }

    private static (string Text, string? Address) Offer(IDocument home) =>
        home.QuerySelector("a.again") is { } link ? (link.TextContent, link.GetAttribute("href")) : default;

    private static string Text(IElement element) => Regex.Replace(element.TextContent, @"\s+", " ").Trim();

    private async Task<IDocument> PageAsync(string progress) =>
        await (await _client.GetAsync(Routes.Home, $"progress={progress}")).DocumentAsync();
}
