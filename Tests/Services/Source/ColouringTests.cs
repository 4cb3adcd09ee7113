using CookieTutorial.Services.Source;

namespace CookieTutorial.Tests.Services.Source;

public sealed class ColouringTests
{
    [Theory]
    [InlineData("return", SourceSpanKind.Keyword)]
    [InlineData("var", SourceSpanKind.Keyword)]
    [InlineData("get", SourceSpanKind.Keyword)]
    [InlineData("set", SourceSpanKind.Keyword)]
    [InlineData("init", SourceSpanKind.Keyword)]
    [InlineData("required", SourceSpanKind.Keyword)]
    [InlineData("name", SourceSpanKind.Plain)]
    [InlineData("+", SourceSpanKind.Plain)]
    [InlineData("1_000", SourceSpanKind.Literal)]
    [InlineData("'a'", SourceSpanKind.Literal)]
    [InlineData("\"a\"", SourceSpanKind.Literal)]
    [InlineData("\"a\"u8", SourceSpanKind.Literal)]
    [InlineData("$\"a{b}\"", SourceSpanKind.Literal)]
    [InlineData("\"\"\"a\"\"\"", SourceSpanKind.Literal)]
    [InlineData("\"\"\"\na\n\"\"\"", SourceSpanKind.Literal)]
    [InlineData("// a", SourceSpanKind.Comment)]
    [InlineData("/* a\nb */", SourceSpanKind.Comment)]
    [InlineData("  ", SourceSpanKind.Plain)]
    public void CSharp_is_told_apart_by_its_tokens(string text, SourceSpanKind kind) =>
        Assert.Equal(new SourceSpan(kind, text), Assert.Single(Colouring.Colour("a.cs", text), span => span.Text.Length > 0));

    [Theory]
    [InlineData("a.cshtml", "@* @if\n<b> *@", SourceSpanKind.Comment)]
    [InlineData("a.cshtml", "<a\nhref=\"/\">", SourceSpanKind.Tag)]
    [InlineData("a.cshtml", "</a>", SourceSpanKind.Tag)]
    [InlineData("a.cshtml", "<a href=\"@(Address.Of<Page>())\">", SourceSpanKind.Tag)]
    [InlineData("a.cshtml", "List<string>", SourceSpanKind.Plain)]
    [InlineData("a.razor", "@foreach", SourceSpanKind.Keyword)]
    [InlineData("a.razor", "return", SourceSpanKind.Plain)]
    public void Razor_is_told_apart_by_its_tags_and_transitions(string path, string text, SourceSpanKind kind) => Assert.Equal(
        [new(SourceSpanKind.Plain, "1 < 2 "), new(kind, text), new(SourceSpanKind.Plain, " 3 > 2")],
        Merged(Colouring.Colour(path, $"1 < 2 {text} 3 > 2")));

    /// <summary>Plain text in the place of plain text is one span.</summary>
    private static IEnumerable<SourceSpan> Merged(IReadOnlyList<SourceSpan> spans) => spans is [var one]
        ? [new(one.Kind, one.Text[..6]), new(one.Kind, one.Text[6..^6]), new(one.Kind, one.Text[^6..])]
        : spans;
}
