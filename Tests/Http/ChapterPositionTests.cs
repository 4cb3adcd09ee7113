using System.Text.RegularExpressions;
using AngleSharp.Dom;
using CookieTutorial.Pages.Chapters;
using CookieTutorial.Services;
using CookieTutorial.Services.Course;
using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Http;

/// <summary>Where a reader is in the course and in a chapter, and where to go from there.</summary>
public sealed class ChapterPositionTests(TutorialSite site) : IClassFixture<TutorialSite>
{
    private static readonly IReadOnlyList<Chapter> Chapters = TutorialCourse.Contents.Chapters;

    private readonly HttpClient _client = site.CreateClient();

    [Fact]
    public async Task A_chapter_says_its_place_its_length_and_how_much_of_it_is_done()
    {
        foreach (var (index, chapter) in Chapters.Index())
        {
            var reached = chapter.Checkpoints.Take(1).Select(checkpoint => checkpoint.Id).ToList();

            var position = (await PageAsync(chapter, string.Join('.', reached))).QuerySelector(".position")!;

            Assert.Equal(
                $"Chapter {index + 1} of {Chapters.Count} · about {chapter.Minutes} minutes · "
                + $"{reached.Count} of {chapter.Checkpoints.Count} checkpoints done",
                Regex.Replace(position.TextContent, @"\s+", " ").Trim());
            Assert.NotNull(position.QuerySelector(
                $"progress[value='{reached.Count}'][max='{TutorialCourse.Contents.Checkpoints.Count}']"));
        }
    }

    [Fact]
    public async Task The_pager_leads_to_the_chapters_before_and_after_and_at_the_end_to_what_was_seen()
    {
        string?[] course = [null, .. Chapters.Select(chapter => chapter.Address), Routes.Finish];
        foreach (var (index, chapter) in Chapters.Index())
        {
            var page = await PageAsync(chapter, progress: "");

            Assert.Equal(
                (course[index], course[index + 2]),
                (page.QuerySelector(".pager [rel=prev]")?.GetAttribute("href"),
                    page.QuerySelector(".pager [rel=next]")?.GetAttribute("href")));
        }
    }

    [Fact]
    public async Task Each_section_has_an_address_and_the_contents_of_the_chapter_lead_there()
    {
        foreach (var chapter in Chapters)
        {
            var page = await PageAsync(chapter, progress: "");
            var sections = page.QuerySelectorAll("h2:has(.anchor)");

            Assert.NotEmpty(sections);
            Assert.Equal(
                sections.Select(section => ($"#{section.Id}", section.TextContent)).Append(("#checkpoints", "Checkpoints #")),
                page.QuerySelectorAll(".sections a").Select(link => (link.GetAttribute("href")!, $"{link.TextContent} #")));
            Assert.All(sections, section => Assert.Equal(
                $"#{section.Id}", section.QuerySelector(".anchor")!.GetAttribute("href")));
            Assert.Distinct(page.QuerySelectorAll("[id]").Select(element => element.Id));
            Assert.NotNull(page.GetElementById("checkpoints"));
        }
    }

    private async Task<IDocument> PageAsync(Chapter chapter, string progress) =>
        await (await _client.GetAsync(chapter.Address, $"progress={progress}")).DocumentAsync();
}
