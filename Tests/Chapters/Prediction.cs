using AngleSharp.Dom;
using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Chapters;

/// <summary>A question that a chapter asks its reader, and what answers it.</summary>
/// <param name="Right">The right answer.</param>
/// <param name="Shown">A request whose live page shows that it is right: its target, and its <c>Cookie</c> line.</param>
/// <param name="Hidden">A request whose live page does not show it, if there is one.</param>
internal sealed record Prediction(
    string Right, (string Target, string? Cookie) Shown, (string Target, string? Cookie)? Hidden = null)
{
    /// <summary>
    /// Fails unless the questions of a chapter are these: each has one right answer, and the exchange that it asks for shows it.
    /// </summary>
    public static async Task AssertAsync(HttpClient client, string chapter, params Prediction[] predictions)
    {
        var page = await (await client.GetAsync(chapter, cookie: null)).DocumentAsync();
        var questions = page.QuerySelectorAll(".predict").ToList();
        var right = questions.ConvertAll(question => Assert.Single(question.QuerySelectorAll("[data-shows]")));

        Assert.Equal(
            predictions.Select(one => (one.Right, one.Shown.Target.Split('?')[0])),
            questions.Zip(right, (question, answer) =>
                (answer.QuerySelector("summary")!.TextContent, question.GetAttribute("data-page")!)));
        foreach (var (prediction, answer) in predictions.Zip(right))
        {
            var text = answer.GetAttribute("data-shows")!;
            Assert.Matches(text, await ShownAsync(client, prediction.Shown));
            if (prediction.Hidden is { } hidden)
            {
                Assert.DoesNotMatch(text, await ShownAsync(client, hidden));
            }
        }
    }

    /// <summary>What a live page shows, without the widths of its white space.</summary>
    private static async Task<string> ShownAsync(HttpClient client, (string Target, string? Cookie) request)
    {
        var page = await (await client.GetAsync(request.Target, request.Cookie)).DocumentAsync();
        var words = page.QuerySelector("main")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words);
    }
}
