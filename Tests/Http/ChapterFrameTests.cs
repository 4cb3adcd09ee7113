using System.Text.RegularExpressions;
using AngleSharp.Dom;
using CookieTutorial.Pages.Chapters;
using CookieTutorial.Services;
using CookieTutorial.Services.Course;
using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Http;

/// <summary>What the frame puts around the prose of a chapter.</summary>
public sealed class ChapterFrameTests(TutorialSite site) : IClassFixture<TutorialSite>
{
    private static readonly IReadOnlyList<Chapter> Chapters = TutorialCourse.Contents.Chapters;

    private readonly HttpClient _client = site.CreateClient();

    /// <summary>One at each end, and one between them.</summary>
    public static TheoryData<int> Numbers => [1, 2, Chapters.Count];

    [Fact]
    public async Task It_says_where_in_the_course_its_reader_is()
    {
        var chapter = AnyLesson.ChapterWithCheckpoints;
        var reached = chapter.Checkpoints.Take(1).Concat(Chapters.First(one => one != chapter).Checkpoints.Take(1));
        var progress = string.Join('.', reached.Select(checkpoint => checkpoint.Id));

        var page = await (await _client.GetAsync(chapter.Address, $"progress={progress}")).DocumentAsync();

        Assert.Equal(
            $"Chapter {Chapters.Index().Single(one => one.Item == chapter).Index + 1} of {Chapters.Count} · "
            + $"about {chapter.Minutes} minutes · 1 of {chapter.Checkpoints.Count} checkpoints done The whole course:",
            Text(page.QuerySelector(".position")!));
        var bar = page.QuerySelector(".position label > progress")!;
        Assert.Equal(
            ("2", $"{TutorialCourse.Contents.Checkpoints.Count}"), (bar.GetAttribute("value"), bar.GetAttribute("max")));
    }

    [Theory, MemberData(nameof(Numbers))]
    public async Task Its_contents_list_the_headings_of_its_prose_in_their_order_and_the_checkpoints(int number)
    {
        var page = await PageAsync(number);
        var anchors = page.QuerySelectorAll(".prose h2 > .anchor").ToList();

        Assert.InRange(anchors.Count, 3, 20);
        Assert.Equal(
            anchors.Select(anchor => ($"#{anchor.ParentElement!.Id}", Text(anchor.ParentElement)))
                .Append(("#checkpoints", "Checkpoints #")),
            page.QuerySelectorAll(".sections a").Select(link => (link.GetAttribute("href")!, $"{Text(link)} #")));
        Assert.All(anchors, anchor => Assert.Equal($"#{anchor.ParentElement!.Id}", anchor.GetAttribute("href")));
    }

    [Theory, MemberData(nameof(Numbers))]
    public async Task Its_pager_leads_to_the_chapter_before_and_to_the_one_after(int number)
    {
        var page = await PageAsync(number);

        var before = number > 1 ? Chapters[number - 2] : null;
        var after = number < Chapters.Count ? Chapters[number] : null;
        Assert.Equal(
            (before?.Address, before is null ? null : $"Previous {before.Title} {before.Summary}"),
            LinkOf(page, "prev"));
        Assert.Equal(
            (after?.Address ?? Routes.Finish,
                after is null
                    ? "Next What you have seen The course in one page, to keep."
                    : $"Next chapter {after.Title} {after.Summary}"),
            LinkOf(page, "next"));
    }

    /// <summary>In this order: the news of an exchange begin with the exchange itself, and end with the next chapter.</summary>
    [Theory, MemberData(nameof(Numbers))]
    public async Task It_has_the_scripts_of_what_is_on_it(int number)
    {
        var page = await PageAsync(number);
        string[] byHand = page.QuerySelector(".by-hand") is null ? [] : ["by-hand"];

        Assert.Equal(
            ["exchange-log", "predictions", "checkpoints", .. byHand, "little-browser", "reading"],
            page.QuerySelectorAll("script[type=module]").Select(script => script.GetAttribute("src")!.Split('/', '.')[2]));
        Assert.Equal(Chapters[number - 1].Cookies.Any(cookie => cookie.IsByHand), byHand.Length == 1);
    }

    [Fact]
    public async Task Who_writes_a_cookie_by_hand_is_led_to_the_form_for_it()
    {
        foreach (var chapter in Chapters)
        {
            var page = await (await _client.GetAsync(chapter.Address, cookie: null)).DocumentAsync();
            var isByHand = chapter.Cookies.Any(cookie => cookie.IsByHand);

            Assert.Equal(
                (isByHand, isByHand),
                (page.QuerySelector(".prose a[href='#by-hand']") is not null, page.GetElementById("by-hand") is not null));
        }
    }

    /// <summary>Of which page it would be the first or the second, a reader cannot know.</summary>
    [Fact]
    public async Task No_sentence_that_sends_counts_requests()
    {
        foreach (var chapter in Chapters)
        {
            var page = await (await _client.GetAsync(chapter.Address, cookie: null)).DocumentAsync();

            Assert.All(
                page.QuerySelectorAll(".prose a.send"),
                link => Assert.DoesNotMatch("(first|second|third) request", link.TextContent));
        }
    }

    private async Task<IDocument> PageAsync(int number) =>
        await (await _client.GetAsync(Chapters[number - 1].Address, cookie: null)).DocumentAsync();

    private static (string? Address, string? Text) LinkOf(IDocument page, string direction) =>
        page.QuerySelector($".pager a[rel={direction}]") is { } link ? (link.GetAttribute("href"), Text(link)) : default;

    private static string Text(IElement element) => Regex.Replace(element.TextContent, @"\s+", " ").Trim();
}
