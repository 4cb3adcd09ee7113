using CookieTutorial.Pages.Chapters;
using CookieTutorial.Services.Course;

namespace CookieTutorial.Tests.Chapters;

/// <summary>
/// What the checkpoints of the course are reached by, and what not. Each chapter has its table in a file of its own.
/// </summary>
public sealed class CheckpointTests
{
    private static readonly Dictionary<string, CheckpointCase[]>[] Tables =
        [.. ChapterParts.All<ICheckpointCases>("Cases").Select(cases => cases.Table)];

    public static IEnumerable<TheoryDataRow<string, int>> Cases =>
        from checkpoint in Tables.SelectMany(table => table)
        from one in checkpoint.Value.Index()
        select new TheoryDataRow<string, int>(checkpoint.Key, one.Index)
        {
            TestDisplayName = $"{checkpoint.Key} {one.Item.Sentence}",
        };

    [Theory, MemberData(nameof(Cases))]
    public void A_checkpoint_is_judged_by_what_was_sent_and_answered(string checkpoint, int index)
    {
        var one = CasesOf(checkpoint)[index];

        var reached = Named(checkpoint).IsReached(one.Exchange, Progress.None.With(one.After.Select(Named)));

        Assert.Equal(one.Kind == CheckpointCaseKind.DescribedWay, reached);
    }

    private static Checkpoint Named(string id) => TutorialCourse.Contents.Checkpoints.Single(checkpoint => checkpoint.Id == id);

    private static CheckpointCase[] CasesOf(string checkpoint) =>
        [.. Tables.SelectMany(table => table.GetValueOrDefault(checkpoint) ?? [])];
}
