using System.Text.RegularExpressions;
using CookieTutorial.Services.Source;
using CookieTutorial.Tests.House;
using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Services.Source;

public sealed partial class EmbeddedSourceTests
{
    public static TheoryData<string> Paths => [.. EmbeddedSource.Paths];

    /// <summary>A chapter can show each file of its own and of the wire; the evidence, each test that proves a claim.</summary>
    [Fact]
    public void All_that_a_page_can_lead_to_is_there_and_nothing_else() => Assert.Equal(
        TrackedFiles.All.Where(file => IsShown().IsMatch(file)).Order(StringComparer.Ordinal),
        EmbeddedSource.Paths.Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(Paths))]
    public void What_is_shown_is_the_file_character_for_character(string path) =>
        Assert.Equal(File.ReadAllText(Path.Combine(Repository.Root, path)), EmbeddedSource.Read(path));

    [Theory, MemberData(nameof(Paths))]
    public void A_lesson_is_a_part_of_its_file_without_the_marks(string path)
    {
        var lesson = Lesson.Of(EmbeddedSource.Read(path));

        Assert.Contains(lesson, EmbeddedSource.Read(path));
        Assert.DoesNotContain("lesson>", lesson);
        Assert.NotEmpty(lesson.Trim());
    }

    [Theory, MemberData(nameof(Paths))]
    public void Coloured_it_is_still_the_same_text(string path)
    {
        var lesson = Lesson.Of(EmbeddedSource.Read(path));

        Assert.Equal(lesson, string.Concat(Colouring.Colour(path, lesson).Select(span => span.Text)));
    }

    [GeneratedRegex(
        @"^(Pages/Chapters/.*\.(cs|cshtml|razor)|Services/Wire/\w+\.cs|Tests/(Browser|Chapters)/(?!\w+/Load/).*\.cs)$")]
    private static partial Regex IsShown();
}
