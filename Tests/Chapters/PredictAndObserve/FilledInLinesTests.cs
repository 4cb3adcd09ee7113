using CookieTutorial.Pages.Chapters.PredictAndObserve;
using CookieTutorial.Services.Course;
using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Chapters.PredictAndObserve;

/// <summary>The lines that the chapter fills in for its reader.</summary>
public sealed class FilledInLinesTests(ListeningSite site) : IClassFixture<ListeningSite>
{
    /// <summary>Who presses the buttons without a thought has not done an exercise.</summary>
    [Fact]
    public async Task None_of_them_reaches_a_checkpoint()
    {
        using var client = site.CreateClient();
        var steps = await Prose.StepsAsync(client, ChapterModel.Definition.Address);
        var lines = steps
            .Where(step => step.Contains("?line=", StringComparison.Ordinal))
            .Select(step => System.Web.HttpUtility.ParseQueryString(step.Split('?')[1])["line"]!.Replace("{host}", "localhost"))
            .ToList();

        Assert.Equal(5, lines.Count);
        Sentences.AssertNone(
            from line in lines
            from checkpoint in ChapterModel.Definition.Checkpoints
            where checkpoint.IsReached(
                Exchanges.Of([], line.Split('\n')) with { Target = "/observe?run=0123&step=4" }, Progress.None)
            select $"“{line}” reaches {checkpoint.Id}.");
    }
}
