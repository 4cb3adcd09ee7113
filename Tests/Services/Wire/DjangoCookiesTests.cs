using CookieTutorial.Services.Wire;

namespace CookieTutorial.Tests.Services.Wire;

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
    [InlineData("\u2003__Host-sid\u00a0=\u3000evil\u2028", "__Host-sid", "evil")]
    [InlineData("\u001c\u001fa\u0085=\u001d1\u001e", "a", "1")]
    [InlineData("\u200ba\ufeff=\u180e1", "\u200ba\ufeff", "\u180e1")]
    [InlineData("a=\u00a0\"x\u00a0\"\u00a0", "a", "x\u00a0")]
    public void A_pair_is_read_by_its_rules(string pair, string name, string value) =>
        Assert.Equal(new(name, value), DjangoCookies.ReadPair(pair));

    [Theory]
    [InlineData("=")]
    [InlineData("\u2003")]
    [InlineData("\u2003=\u00a0")]
    public void Neither_a_name_nor_a_value_is_no_cookie(string pair) => Assert.Null(DjangoCookies.ReadPair(pair));
}
