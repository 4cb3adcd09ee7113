using System.Text.RegularExpressions;
using CookieTutorial.Pages.Chapters;
using CookieTutorial.Services.Course;
using CookieTutorial.Tests.Chapters;
using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.House;

/// <summary>
/// A chapter is two folders and one line: nothing outside the chapters knows it. A chapter may use what an earlier one has.
/// </summary>
public sealed class RoomsTests
{
    /// <summary>
    /// Who may name a chapter: the list of the course, what tells people of it, what they take home, and the written evidence.
    /// </summary>
    private static readonly string[] MayNameChapters =
        ["Pages/Chapters/TutorialCourse.cs", "README.md", "wwwroot/samples/", "evidence.json"];

    public static TheoryData<string> Folders => [.. TutorialCourse.Contents.Chapters.Select(ChapterParts.FolderOf)];

    [Theory, MemberData(nameof(Folders))]
    public void Nothing_outside_its_two_folders_and_its_line_knows_a_chapter(string folder)
    {
        var chapter = TutorialCourse.Contents.Chapters.Single(one => ChapterParts.FolderOf(one) == folder);

        Sentences.AssertNone(
            from file in TrackedFiles.All
            where !IsOfAChapter(file) && !MayNameChapters.Any(place => file.StartsWith(place, StringComparison.Ordinal))
            let text = TrackedFiles.Read(file)
            from mark in MarksOf(chapter)
            where mark.IsMatch(text)
            select $"{file} has {mark}");
    }

    [Fact]
    public void Each_chapter_has_a_folder_of_pages_and_a_folder_of_tests_and_there_are_no_others()
    {
        var folders = TutorialCourse.Contents.Chapters.Select(ChapterParts.FolderOf).ToList();

        Sentences.AssertNone(
            from place in new[] { "Pages/Chapters/", "Tests/Chapters/" }
            let there = FoldersIn(place).ToList()
            from problem in folders.Except(there).Select(folder => $"{place}{folder} is missing: the course has that chapter.")
                .Concat(there.Except(folders).Select(folder =>
                    $"{place}{folder} is of no chapter of the course: add its line to Pages/Chapters/TutorialCourse.cs, "
                    + "or delete the folder."))
            select problem);
    }

    [Fact]
    public void Every_program_that_readers_take_home_is_run_by_a_test_of_its_chapter() => Sentences.AssertNone(
        from sample in TrackedFiles.All
        where sample.StartsWith("wwwroot/samples/", StringComparison.Ordinal)
        where !TrackedFiles.All.Any(file => file.EndsWith("SampleTests.cs", StringComparison.Ordinal)
            && TrackedFiles.Read(file).Contains($"\"{Path.GetFileName(sample)}\"", StringComparison.Ordinal))
        select $"{sample} is run by no test: write one in the chapter's folder, with a name that ends with SampleTests.");

    [Fact]
    public void No_class_of_tests_has_the_name_of_another_but_for_the_parts_of_chapters() => Sentences.AssertNone(
        from type in typeof(RoomsTests).Assembly.GetTypes()
        where type.Name.EndsWith("Tests", StringComparison.Ordinal)
        group type by type.Name into same
        where same.Count() > 1
        select $"{string.Join(" and ", same.Select(type => type.FullName))} share a name.");

    /// <summary>
    /// Its name where code or a path may have it, its slug, its addresses, and the cookies of its own. Names of a few letters are
    /// words, so a cookie is looked for where it is a cookie: in quotation marks, or before an equals sign and a value.
    /// </summary>
    private static IEnumerable<Regex> MarksOf(Chapter chapter)
    {
        var folder = ChapterParts.FolderOf(chapter);
        yield return new($@"Chapters[./]{folder}\b|\b{folder}(Cases|Walk|Claims|Tests)\b");
        foreach (var address in chapter.Addresses)
        {
            yield return new($@"(?<![\w-]){Regex.Escape(address)}(?![\w-])");
        }

        foreach (var cookie in chapter.Cookies.Where(cookie => cookie.Name.Length > 2))
        {
            yield return new($"\"{Regex.Escape(cookie.Name)}\"|(?<![\\w.-]){Regex.Escape(cookie.Name)}=[\\w{{]");
        }
    }

    private static bool IsOfAChapter(string file) =>
        file.Split('/') is ["Pages" or "Tests", "Chapters", _, _, ..];

    private static IEnumerable<string> FoldersIn(string place) => TrackedFiles.All
        .Where(file => file.StartsWith(place, StringComparison.Ordinal) && IsOfAChapter(file))
        .Select(file => file.Split('/')[2])
        .Distinct();
}
