using CookieTutorial.Services.Source;

namespace CookieTutorial.Tests.Services.Source;

public sealed class SourceLineTests
{
    [Theory]
    [InlineData("var id = Request.Cookies[name];", true)]
    [InlineData("Response.Cookies.Delete(name);", true)]
    [InlineData("Set-Cookie: id=1", true)]
    [InlineData("var cookies = names;", false)]
    public void A_line_matters_that_reads_or_writes_a_cookie(string text, bool expected)
    {
        SourceLine line = new([new(SourceSpanKind.Plain, text[..9]), new(SourceSpanKind.Plain, text[9..])]);

        Assert.Equal(expected, line.Matters);
    }

    [Fact]
    public void A_span_of_several_lines_keeps_its_kind_in_each() => Assert.Equal(
        ["Plain:a Comment:/*", "", "Comment:*/ Plain:b"],
        SourceLine.Of([new(SourceSpanKind.Plain, "a"), new(SourceSpanKind.Comment, "/*\n\n*/"), new(SourceSpanKind.Plain, "b")])
            .Select(line => string.Join(' ', line.Spans.Select(span => $"{span.Kind}:{span.Text}"))));
}
