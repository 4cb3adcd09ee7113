using CookieTutorial.Services.Wire;

namespace CookieTutorial.Tests.Services.Wire;

public sealed class FrameworkParserTests
{
    /// <summary>
    /// A Cookie header's value, and the pairs that the framework makes of it, as name:value with bars between them.
    /// </summary>
    [Theory]
    [InlineData("", "")]
    [InlineData("a=1; b=2", "a:1|b:2")]
    [InlineData("a=1; a=2", "a:2")]
    [InlineData("a=1; A=2", "a:2")]
    [InlineData("a=%41+%zz", "a:A+%zz")]
    [InlineData("a=\"1\"", "a:\"1\"")]
    [InlineData("a=1, b=2", "")]
    [InlineData("a=two words; b=2", "b:2")]
    [InlineData("a=; b=2", "b:2")]
    [InlineData("a", "")]
    public void It_reads_as_the_framework_does(string header, string pairs) => Assert.Equal(
        pairs,
        string.Join(
            '|',
            FrameworkParser.Parse([header]).OrderBy(cookie => cookie.Key).Select(cookie => $"{cookie.Key}:{cookie.Value}")),
        ignoreCase: true);

    [Fact]
    public void It_reads_several_header_lines_and_finds_a_name_in_any_letter_case()
    {
        var cookies = FrameworkParser.Parse(["a=1", "b=2"]);

        Assert.Equal("1", cookies["A"]);
        Assert.Equal("2", cookies["B"]);
    }

    [Theory]
    [InlineData("a=1", false)]
    [InlineData("b=1", false)]
    [InlineData("", false)]
    [InlineData("a=two words", true)]
    [InlineData("a=", true)]
    [InlineData("a=two words; a=1", false)]
    [InlineData("b=two words", false)]
    public void A_cookie_is_dropped_when_it_was_sent_and_cannot_be_read(string header, bool dropped) =>
        Assert.Equal(dropped, FrameworkParser.Drops([header], "a"));
}
