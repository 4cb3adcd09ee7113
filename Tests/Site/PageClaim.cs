using AngleSharp.Dom;
using CookieTutorial.Pages.Chapters;
using CookieTutorial.Services.Evidence;

namespace CookieTutorial.Tests.Site;

/// <summary>A claim as a chapter's page makes it.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Chapter">The chapter's slug.</param>
/// <param name="Sentence">The sentence as plain text, without the differences.</param>
/// <param name="About">What it is about.</param>
/// <param name="Differences">What the page says of engines that differ: the engine's name and the sentence.</param>
internal sealed record PageClaim(
    string Id, string Chapter, string Sentence, Subject About, IReadOnlyList<(string Engine, string Sentence)> Differences)
{
    private const string IdPrefix = "claim-";

    /// <summary>All claims of all chapters, in reading order.</summary>
    public static async Task<IReadOnlyList<PageClaim>> AllAsync(HttpClient client)
    {
        List<PageClaim> claims = [];
        foreach (var chapter in TutorialCourse.Contents.Chapters)
        {
            var page = await (await client.GetAsync(chapter.Address, cookie: null)).DocumentAsync();
            claims.AddRange(page.QuerySelectorAll(".claim").Select(claim => Read(claim, chapter.Slug)));
        }

        return claims;
    }

    private static PageClaim Read(IElement claim, string chapter)
    {
        var differences = claim.QuerySelectorAll(".differs").ToList();
        List<(string, string)> said = [.. differences.Select(one => (one.GetAttribute("data-engine")!, Text(one)))];
        differences.ForEach(one => one.Remove());
        var about = Enum.Parse<Subject>(claim.GetAttribute("data-about")!, ignoreCase: true);
        return new(claim.Id![IdPrefix.Length..], chapter, Text(claim), about, said);
    }

    private static string Text(IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
