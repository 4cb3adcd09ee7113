using CookieTutorial.Pages;
using CookieTutorial.Services.Course;
using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Services.Course;

/// <summary>The order of a course. A page of the frame stands in for those of the chapters.</summary>
public sealed class TableOfContentsTests
{
    private static readonly Chapter First = Titled("First");
    private static readonly Chapter Second = Titled("Second");
    private static readonly Chapter Third = Titled("Third");
    private static readonly TableOfContents Contents = new([First, Second, Third]);

    [Fact]
    public void Chapters_are_numbered_from_1_on() =>
        Assert.Equal([1, 2, 3], Contents.Chapters.Select(Contents.NumberOf));

    [Fact]
    public void Each_chapter_has_one_before_it_but_the_first() =>
        Assert.Equal([null, First, Second], Contents.Chapters.Select(Contents.Before));

    [Fact]
    public void Each_chapter_has_one_after_it_but_the_last() =>
        Assert.Equal([Second, Third, null], Contents.Chapters.Select(Contents.After));

    /// <summary>One exchange cannot reach a checkpoint that asks for another one first.</summary>
    [Fact]
    public void An_exchange_is_judged_by_what_was_reached_before_it()
    {
        var (one, two) = (AnyLesson.Checkpoint("one"), AnyLesson.Checkpoint("two"));
        TableOfContents contents = new(
        [
            First with { Checkpoints = [one with { IsReached = (_, _) => true }] },
            Second with { Checkpoints = [two with { IsReached = (_, before) => before.Contains("one") }] },
        ]);
        var exchange = Exchanges.Of([], []);

        var once = contents.Judge(exchange, Progress.None);
        Assert.Equal("one", once.CookieValue);
        Assert.Equal("one.two", contents.Judge(exchange, once).CookieValue);
    }

    private static Chapter Titled(string title) => new(typeof(EvidenceModel), title, "Summary", [], []) { Minutes = 1 };
}
