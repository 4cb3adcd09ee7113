using CookieTutorial.Pages.Chapters;
using CookieTutorial.Services.Course;

namespace CookieTutorial.Tests.Chapters;

/// <summary>Finds what is missing or wrong in a course, and says what to write: one sentence for each fault.</summary>
/// <param name="course">The chapters of the course.</param>
/// <param name="pages">The models of all pages of the site.</param>
/// <param name="part">Makes the class of a chapter that has a certain name, or gives <see langword="null"/>.</param>
internal sealed class CourseCheck(
    IReadOnlyList<Chapter> course, IReadOnlyCollection<Type> pages, Func<Chapter, string, object?> part)
{
    /// <summary>All faults.</summary>
    public IEnumerable<string> Problems =>
        course.SelectMany(ProblemsOf).Concat(Twins()).Concat(PagesWithoutDefinition()).Concat(ChaptersOutsideTheCourse());

    private IEnumerable<string> ProblemsOf(Chapter chapter)
    {
        var name = ChapterParts.FolderOf(chapter);
        var named = chapter.Demos.Select(demo => demo.Page).Concat(chapter.HelperPages).Append(chapter.Page);
        foreach (var page in named.Where(page => !pages.Contains(page)))
        {
            yield return $"{name} names {page.Name}, which is the model of no page: "
                + $"add a view with an @page line and @model {page.Name}.";
        }

        var twices = chapter.Cookies
            .GroupBy(cookie => cookie.Name, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1);
        foreach (var twice in twices)
        {
            yield return $"{name} defines the cookie {twice.Key} twice: give it one record, with all its paths.";
        }

        var cases = (part(chapter, "Cases") as ICheckpointCases)?.Table;
        if (cases is null)
        {
            yield return $"{name} has no cases: write Tests/Chapters/{name}/Cases.cs, "
                + "a class Cases : ICheckpointCases with a table of its checkpoints.";
        }

        foreach (var checkpoint in cases is null ? [] : chapter.Checkpoints)
        {
            var missing = Enum.GetValues<CheckpointCaseKind>()
                .Except(cases!.GetValueOrDefault(checkpoint.Id, []).Select(one => one.Kind)).ToList();
            if (missing.Count > 0)
            {
                yield return $"The checkpoint {checkpoint.Id} has no case of the kind {string.Join(" or ", missing)}: "
                    + $"add one to Tests/Chapters/{name}/Cases.cs.";
            }
        }

        var known = chapter.Checkpoints.Select(checkpoint => checkpoint.Id);
        foreach (var unknown in (cases?.Keys ?? Enumerable.Empty<string>()).Except(known))
        {
            yield return $"Tests/Chapters/{name}/Cases.cs has cases of {unknown}, which is no checkpoint of the chapter: "
                + "remove them.";
        }

        if (part(chapter, "Walk") is not IWalk)
        {
            yield return $"{name} has no walk: write Tests/Chapters/{name}/Walk.cs, "
                + "a class Walk : IWalk that does what the chapter says.";
        }
    }

    private IEnumerable<string> Twins() =>
        from checkpoint in course.SelectMany(chapter => chapter.Checkpoints)
        group checkpoint by checkpoint.Id into same
        where same.Count() > 1
        select $"Two checkpoints have the name {same.Key}: the reader's progress is kept by these names, so give each its own.";

    private IEnumerable<string> PagesWithoutDefinition() =>
        from page in pages
        where page.Namespace!.StartsWith($"{typeof(TutorialCourse).Namespace}.", StringComparison.Ordinal)
            && course.Any(chapter => chapter.Page != page && chapter.Page.Namespace == page.Namespace)
            && course.All(chapter => !chapter.HelperPages.Contains(page) && chapter.Demos.All(demo => demo.Page != page))
        let name = page.Namespace!.Split('.')[^1]
        select $"{page.Name} is a page that no definition names: "
            + $"add it to the live pages in Pages/Chapters/{name}/Chapter.cshtml.cs.";

    private IEnumerable<string> ChaptersOutsideTheCourse() =>
        from page in pages
        where typeof(ChapterPageModel).IsAssignableFrom(page) && course.All(chapter => chapter.Page != page)
        let name = page.Namespace!.Split('.')[^1]
        select $"{name} is in no course: add {name}.{page.Name}.Definition to Pages/Chapters/TutorialCourse.cs.";
}
