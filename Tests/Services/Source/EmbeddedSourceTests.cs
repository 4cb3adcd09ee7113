using CookieTutorial.Services.Source;
using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Services.Source;

public sealed class EmbeddedSourceTests
{
    public static TheoryData<string> Paths => [.. EmbeddedSource.Paths];

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
}
