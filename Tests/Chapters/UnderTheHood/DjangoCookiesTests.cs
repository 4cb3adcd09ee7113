using CookieTutorial.Pages.Chapters.UnderTheHood;

namespace CookieTutorial.Tests.Chapters.UnderTheHood;

/// <summary>The expected values are what parse_cookie of Django gives, run with Python 3.11.</summary>
public sealed class DjangoCookiesTests
{
    [Theory]
    [InlineData("a=1", "a", "1")]
    [InlineData("a = 1", "a", "1")]
    [InlineData("a=x y", "a", "x y")]
    [InlineData("a=", "a", "")]
    [InlineData("foo", "", "foo")]
    [InlineData("=x", "", "x")]
    [InlineData("a=b=c", "a", "b=c")]
    [InlineData("a=\"x\"", "a", "x")]
    [InlineData("a=\"x", "a", "\"x")]
    [InlineData("a=\"", "a", "\"")]
    [InlineData("a=\"\"", "a", "")]
    [InlineData("a=\"x\"y\"", "a", "x\"y")]
    [InlineData("a=\"\\101\\\"\\\\\"", "a", "A\"\\")]
    [InlineData("a=\"\\400\\x\"", "a", "400x")]
    [InlineData("a=\"\\10\"", "a", "10")]
    [InlineData("a=\"\\\"", "a", "\\")]
    [InlineData("a=\\101", "a", "\\101")]
    [InlineData("a=%41+", "a", "%41+")]
    [InlineData("a=1,b=2", "a", "1,b=2")]
    [InlineData("é=é", "é", "é")]
    public void A_pair_is_read_by_its_rules(string pair, string name, string value) =>
        Assert.Equal(new(name, value), DjangoCookies.ReadPair(pair));

    [Fact]
    public void Neither_a_name_nor_a_value_is_no_cookie() => Assert.Null(DjangoCookies.ReadPair("="));
}
