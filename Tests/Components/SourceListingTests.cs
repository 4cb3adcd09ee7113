using Bunit;
using CookieTutorial.Pages.Components;
using CookieTutorial.Services.Source;

namespace CookieTutorial.Tests.Components;

public sealed class SourceListingTests : BunitContext
{
    private static readonly string CSharp = FileWith(".cshtml.cs", "Request.Cookies[");

    public static TheoryData<string> Paths => [.. EmbeddedSource.Paths];

    [Theory, MemberData(nameof(Paths))]
    public void It_shows_the_lesson_character_for_character(string file) =>
        Assert.Equal(Lesson.Of(EmbeddedSource.Read(file)).TrimEnd('\n') + "\n", Listing(file).Find("pre").TextContent);

    [Theory, MemberData(nameof(Paths))]
    public void It_shows_the_whole_file_character_for_character_and_its_markup_as_text(string file)
    {
        var listing = Listing(file, whole: true);

        Assert.Equal(EmbeddedSource.Read(file).TrimEnd('\n') + "\n", listing.Find("pre").TextContent);
        Assert.All(listing.FindAll("pre code *"), element => Assert.Equal("SPAN", element.TagName));
    }

    [Fact]
    public void The_caption_of_a_lesson_links_to_the_whole_file() => Listing(CSharp).Find("figcaption").MarkupMatches(
        $"""<figcaption><a href="/source/{CSharp}"><code>{CSharp}</code></a></figcaption>""");

    [Fact]
    public void The_caption_of_a_whole_file_links_nowhere() => Listing(CSharp, whole: true).Find("figcaption").MarkupMatches(
        $"<figcaption><code>{CSharp}</code></figcaption>");

    [Fact]
    public void The_lines_that_the_lesson_is_about_are_marked() => Assert.All(
        Listing(CSharp).FindAll(".line"),
        line => Assert.Equal(
            line.TextContent.Contains(".Cookies", StringComparison.Ordinal), line.ClassList.Contains("matters")));

    [Theory]
    [InlineData(".cs", "source-keyword", "namespace")]
    [InlineData(".cs", "source-literal", "\"\"")]
    [InlineData(".cs", "source-comment", "// <lesson>")]
    [InlineData(".cshtml", "source-tag", "<strong>")]
    [InlineData(".cshtml", "source-keyword", "@if")]
    public void A_part_of_the_text_has_the_class_of_its_kind(string ending, string cssClass, string text) => Assert.Contains(
        text, Listing(FileWith(ending, text), whole: true).FindAll($".{cssClass}").Select(span => span.TextContent));

    [Theory]
    [InlineData("appsettings.json")]
    [InlineData("../README.md")]
    [InlineData("")]
    public void A_file_that_is_not_embedded_is_not_shown(string file) =>
        Assert.Throws<FileNotFoundException>(() => Listing(file));

    private static string FileWith(string ending, string text) => EmbeddedSource.Paths.First(path =>
        path.EndsWith(ending, StringComparison.Ordinal) && EmbeddedSource.Read(path).Contains(text, StringComparison.Ordinal));

    private IRenderedComponent<SourceListing> Listing(string file, bool whole = false) =>
        Render<SourceListing>(parameters => parameters
            .Add(listing => listing.File, file)
            .Add(listing => listing.Whole, whole));
}
