using CookieTutorial.Pages;
using CookieTutorial.Pages.Chapters;
using CookieTutorial.Services.Course;
using CookieTutorial.Tests.Browser.Evidence;
using CookieTutorial.Tests.Site;
using static CookieTutorial.Tests.Chapters.CheckpointCase;

namespace CookieTutorial.Tests.Chapters;

/// <summary>
/// The course is whole: each chapter has its pages, its cases, its walk and its claims. Whoever adds a chapter is told what is
/// missing.
/// </summary>
public sealed class CourseCheckTests
{
    /// <summary>Pages of the frame stand in for those of a chapter.</summary>
    private static readonly Chapter Whole = new(
        typeof(EvidenceModel), "Title", "Summary", [new(typeof(StartOverModel), "Live")], [AnyLesson.Checkpoint("one")])
    {
        Minutes = 1,
        Cookies = [new("a"), new("b")],
    };

    private static readonly string Name = ChapterParts.FolderOf(Whole);

    [Fact]
    public void The_course_is_whole() => Sentences.AssertNone(
        new CourseCheck(TutorialCourse.Contents.Chapters, PageAddress.Models, ChapterParts.Create<object>).Problems);

    [Fact]
    public void Every_chapter_has_a_class_with_its_claims() => Sentences.AssertNone(
        from chapter in TutorialCourse.Contents.Chapters
        let claims = ChapterParts.Find(chapter, "Claims")
        where claims is null || ClaimTests.All.All(test => test.Test.DeclaringType != claims)
        let name = ChapterParts.FolderOf(chapter)
        select $"{name} proves no claim: write Tests/Chapters/{name}/Claims.cs, "
            + "a class Claims : BrowserTest with tests that have [Proves(\"…\")].");

    [Fact]
    public void A_whole_chapter_has_no_problem() => Assert.Empty(ProblemsOf(Whole));

    [Fact]
    public void Two_cookies_of_one_name_are_told() => Assert.Equal(
        [$"{Name} defines the cookie a twice: give it one record, with all its paths."],
        ProblemsOf(Whole with { Cookies = [new("a"), new("b"), new("A") { Paths = ["/x"] }] }));

    [Fact]
    public void Two_checkpoints_of_one_name_are_told() => Assert.Equal(
        ["Two checkpoints have the name one: the reader's progress is kept by these names, so give each its own."],
        ProblemsOf(Whole with { Checkpoints = [.. Whole.Checkpoints, .. Whole.Checkpoints] }));

    [Fact]
    public void A_checkpoint_without_a_case_is_told() => Assert.Equal(
        [
            "The checkpoint two has no case of the kind FreshBrowser or DescribedWay or WrongWay: "
            + $"add one to Tests/Chapters/{Name}/Cases.cs.",
        ],
        ProblemsOf(Whole with { Checkpoints = [.. Whole.Checkpoints, AnyLesson.Checkpoint("two")] }));

    [Fact]
    public void Cases_of_no_checkpoint_are_told() => Assert.Equal(
        [$"Tests/Chapters/{Name}/Cases.cs has cases of one, which is no checkpoint of the chapter: remove them."],
        ProblemsOf(Whole with { Checkpoints = [] }));

    [Fact]
    public void An_address_that_no_page_has_is_told() => Assert.Equal(
        [
            $"{Name} names CourseCheckTests, which is the model of no page: "
            + "add a view with an @page line and @model CourseCheckTests.",
        ],
        ProblemsOf(Whole with { Demos = [new(typeof(CourseCheckTests), "Live")] }));

    [Fact]
    public void A_live_page_that_no_definition_names_is_told()
    {
        var chapter = TutorialCourse.Contents.Chapters[0];
        var demo = chapter.Demos[0].Page;
        var name = ChapterParts.FolderOf(chapter);

        Assert.Equal(
            [
                $"{demo.Name} is a page that no definition names: "
                + $"add it to the live pages in Pages/Chapters/{name}/Chapter.cshtml.cs.",
            ],
            ProblemsOf(Whole with { Page = chapter.Page, Demos = [] }, chapter.Page, demo));
    }

    [Fact]
    public void A_chapter_outside_the_course_is_told()
    {
        var chapter = TutorialCourse.Contents.Chapters[0];
        var name = ChapterParts.FolderOf(chapter);

        Assert.Equal(
            [$"{name} is in no course: add {name}.ChapterModel.Definition to Pages/Chapters/TutorialCourse.cs."],
            ProblemsOf(Whole, chapter.Page));
    }

    [Fact]
    public void A_chapter_without_cases_and_without_a_walk_is_told_what_to_write() => Assert.Equal(
        [
            $"{Name} has no cases: write Tests/Chapters/{Name}/Cases.cs, "
            + "a class Cases : ICheckpointCases with a table of its checkpoints.",
            $"{Name} has no walk: write Tests/Chapters/{Name}/Walk.cs, a class Walk : IWalk that does what the chapter says.",
        ],
        new CourseCheck([Whole], [typeof(EvidenceModel), typeof(StartOverModel)], (_, _) => null).Problems);

    private static IEnumerable<string> ProblemsOf(Chapter chapter, params Type[] morePages) => new CourseCheck(
        [chapter],
        [typeof(EvidenceModel), typeof(StartOverModel), .. morePages],
        (_, name) => name == "Cases" ? new SomeCases() : new SomeWalk()).Problems;

    private sealed class SomeCases : ICheckpointCases
    {
        public Dictionary<string, CheckpointCase[]> Table { get; } =
            new() { ["one"] = [Fresh("comes", "/"), Way("does it", "/"), Wrong("does something else", "/")] };
    }

    private sealed class SomeWalk : IWalk
    {
        public Task WalkAsync(Reader reader) => Task.CompletedTask;
    }
}
