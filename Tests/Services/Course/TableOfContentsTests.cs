using CookieTutorial.Pages;
using CookieTutorial.Services.Course;
using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Services.Course;

/// <summary>A course of three chapters, the last without anything to do. Pages of the frame stand in for their pages.</summary>
public sealed class TableOfContentsTests
{
    private static readonly Checkpoint One = AnyLesson.Checkpoint("one") with { IsReached = (_, _) => true };

    private static readonly Checkpoint Two =
        AnyLesson.Checkpoint("two") with { IsReached = (_, before) => before.Contains(One.Id) };

    private static readonly Chapter First = new(
        typeof(EvidenceModel), "First", "", [new(typeof(StartOverModel), "A"), new(typeof(ByHandModel), "B")], [One])
    {
        Minutes = 1,
    };

    private static readonly Chapter Second =
        new(typeof(FinishModel), "Second", "", [new(typeof(OpenModel), "C")], [Two]) { Minutes = 1 };

    private static readonly Chapter Third = new(typeof(GlossaryModel), "Third", "", [], []) { Minutes = 1 };

    private static readonly TableOfContents Contents = new([First, Second, Third]);

    [Fact]
    public void A_chapter_has_a_number_from_1_on() =>
        Assert.Equal([1, 2, 3], Contents.Chapters.Select(Contents.NumberOf));

    [Fact]
    public void A_chapter_stands_between_its_neighbours()
    {
        Assert.Equal([null, First, Second], Contents.Chapters.Select(Contents.Before));
        Assert.Equal([Second, Third, null], Contents.Chapters.Select(Contents.After));
    }

    [Fact]
    public void A_live_page_belongs_to_the_chapter_that_names_it() =>
        Assert.Equal((First, First.Demos[1]), Contents.DemoOf(typeof(ByHandModel)));

    /// <summary>Else one request could tick a checkpoint and the one that asks for a further request.</summary>
    [Fact]
    public void What_an_exchange_reaches_counts_from_the_next_one_on()
    {
        var first = Contents.Judge(Exchanges.Of([], []), Progress.None);
        var second = Contents.Judge(Exchanges.Of([], []), first);

        Assert.Equal(("one", "one.two"), (first.CookieValue, second.CookieValue));
    }

    [Fact]
    public void A_reader_resumes_in_no_chapter_without_anything_to_do()
    {
        Assert.Equal(First, Contents.ResumeAt(Progress.None));
        Assert.Equal(Second, Contents.ResumeAt(Progress.None.With([One])));
        Assert.Equal(First, Contents.ResumeAt(Progress.None.With([Two])));
        Assert.Null(Contents.ResumeAt(Progress.None.With([One, Two])));
    }
}
