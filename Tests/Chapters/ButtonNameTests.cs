using System.Text.RegularExpressions;
using AngleSharp.Dom;
using CookieTutorial.Pages.Chapters;
using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Chapters;

/// <summary>What a chapter tells its reader to press is there to be pressed.</summary>
public sealed partial class ButtonNameTests(TutorialSite site) : IClassFixture<TutorialSite>
{
    public static TheoryData<string> Chapters { get; } = [.. TutorialCourse.Contents.Chapters.Select(chapter => chapter.Address)];

    [Theory, MemberData(nameof(Chapters))]
    public async Task Every_button_that_a_text_names_is_in_the_chapter_or_in_one_of_its_live_pages(string address)
    {
        var chapter = TutorialCourse.Contents.Chapters.Single(chapter => chapter.Address == address);
        var client = site.CreateClient();
        List<IDocument> pages = [];
        foreach (var page in chapter.Addresses)
        {
            pages.Add(await (await client.GetAsync(page, cookie: null)).DocumentAsync());
        }

        var told = Press().Matches(pages[0].Body!.TextContent).Select(match => match.Groups[1].Value);
        var there = pages.SelectMany(page => page.QuerySelectorAll("button, a")).Select(button => button.TextContent.Trim());

        Assert.Empty(told.Except(there));
    }

    [GeneratedRegex(@"\b[Pp]ress\s+“([^”]+)”")]
    private static partial Regex Press();
}
