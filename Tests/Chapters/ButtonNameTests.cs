using System.Text.RegularExpressions;
using AngleSharp.Dom;
using CookieTutorial.Pages.Chapters;
using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Chapters;

/// <summary>What a chapter tells its reader to press is there to be pressed.</summary>
public sealed partial class ButtonNameTests(TutorialSite site) : IClassFixture<TutorialSite>
{
    [Fact]
    public async Task Every_button_that_a_text_names_is_in_the_chapter_or_in_one_of_its_live_pages()
    {
        var client = site.CreateClient();
        List<string> told = [], missing = [];
        foreach (var chapter in TutorialCourse.Contents.Chapters)
        {
            List<IDocument> pages = [];
            foreach (var address in chapter.Addresses)
            {
                pages.Add(await (await client.GetAsync(address, cookie: null)).DocumentAsync());
            }

            var names = Press().Matches(pages[0].Body!.TextContent).Select(match => match.Groups[1].Value).ToList();
            var there = pages.SelectMany(page => page.QuerySelectorAll("button, a")).Select(button => button.TextContent.Trim());
            told.AddRange(names);
            missing.AddRange(names.Except(there).Select(name => $"{chapter.Address} has no “{name}”."));
        }

        Assert.NotEmpty(told);
        Sentences.AssertNone(missing);
    }

    [GeneratedRegex(@"\b[Pp]ress\s+“([^”]+)”")]
    private static partial Regex Press();
}
