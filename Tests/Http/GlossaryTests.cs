using System.Text.RegularExpressions;
using AngleSharp.Dom;
using CookieTutorial.Pages.Chapters;
using CookieTutorial.Services;
using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Http;

/// <summary>The glossary says what the chapters say.</summary>
public sealed partial class GlossaryTests(TutorialSite site) : IClassFixture<TutorialSite>
{
    private readonly HttpClient _client = site.CreateClient();

    [Fact]
    public async Task Every_term_of_the_chapters_is_in_it_by_name()
    {
        List<string> terms = [];
        foreach (var chapter in TutorialCourse.Contents.Chapters)
        {
            terms.AddRange((await PageAsync(chapter.Address)).QuerySelectorAll("dfn").Select(Text));
        }

        Assert.Equal(
            terms.Distinct().Order(StringComparer.OrdinalIgnoreCase),
            (await PageAsync(Routes.Glossary)).QuerySelectorAll(".glossary dt").Select(Text));
    }

    [Fact]
    public async Task Every_link_leads_to_the_term_in_the_paragraph_that_has_the_sentence()
    {
        foreach (var entry in (await PageAsync(Routes.Glossary)).QuerySelectorAll(".glossary > div"))
        {
            var link = entry.QuerySelector("a")!;
            var address = link.GetAttribute("href")!.Split('#');
            var term = (await PageAsync(address[0])).GetElementById(address[1])!;
            var paragraph = term.Closest("p, li")!;
            foreach (var source in paragraph.QuerySelectorAll(".source, .proof"))
            {
                source.Remove();
            }

            link.Remove();
            var sentence = Text(entry.QuerySelector("dd")!);
            Assert.Equal(Text(entry.QuerySelector("dt")!), Text(term));
            Assert.Matches("[.:]$", sentence);
            Assert.DoesNotMatch("[.?!][”)]? [A-Z“(]", sentence);
            Assert.Contains(sentence, Citation().Replace(Text(paragraph), ""), StringComparison.Ordinal);
            Assert.Contains(Text(term), sentence, StringComparison.Ordinal);
        }
    }

    private static string Text(IElement element) => Regex.Replace(element.TextContent, @"\s+", " ").Trim();

    private async Task<IDocument> PageAsync(string address) =>
        await (await _client.GetAsync(address, TestContext.Current.CancellationToken)).DocumentAsync();

    /// <summary>A source between parentheses.</summary>
    [GeneratedRegex(@" \((RFC|MDN|Fetch|[A-Z])[^()]*\)")]
    private static partial Regex Citation();
}
