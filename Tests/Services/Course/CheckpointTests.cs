using CookieTutorial.Pages.Chapters;
using CookieTutorial.Services.Course;

namespace CookieTutorial.Tests.Services.Course;

/// <summary>What the checkpoints of the course are reached by, and what not. Each chapter has its table in a file of its own.</summary>
public sealed class CheckpointTests
{
    private static readonly Dictionary<string, CheckpointCase[]>[] Tables =
    [
        WhatIsACookieCases.Table,
        WithoutAFrameworkCases.Table,
        YourFirstCookieCases.Table,
        ColorCookieCases.Table,
        ReadingCookiesCases.Table,
        CountingVisitsCases.Table,
        StopTrackingCases.Table,
        UnderTheHoodCases.Table,
        LimitsCases.Table,
    ];

    public static IEnumerable<TheoryDataRow<string, int>> Cases =>
        from checkpoint in Tables.SelectMany(table => table)
        from one in checkpoint.Value.Index()
        select new TheoryDataRow<string, int>(checkpoint.Key, one.Index) { TestDisplayName = $"{checkpoint.Key} {one.Item.Sentence}" };

    [Theory, MemberData(nameof(Cases))]
    public void A_checkpoint_is_judged_by_what_was_sent_and_answered(string checkpoint, int index)
    {
        var one = CasesOf(checkpoint)[index];

        var reached = Named(checkpoint).IsReached(one.Exchange, Progress.None.With(one.After.Select(Named)));

        Assert.Equal(one.Kind == CheckpointCaseKind.DescribedWay, reached);
    }

    [Fact]
    public void Every_checkpoint_has_cases_of_all_three_kinds() => Assert.Empty(
        from checkpoint in TutorialCourse.Contents.Checkpoints
        from kind in Enum.GetValues<CheckpointCaseKind>()
        where CasesOf(checkpoint.Id).All(one => one.Kind != kind)
        select $"{checkpoint.Id} has no case of the kind {kind}.");

    private static Checkpoint Named(string id) => TutorialCourse.Contents.Checkpoints.Single(checkpoint => checkpoint.Id == id);

    private static CheckpointCase[] CasesOf(string checkpoint) =>
        [.. Tables.SelectMany(table => table.GetValueOrDefault(checkpoint) ?? [])];
}
