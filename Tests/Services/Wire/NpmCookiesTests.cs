using CookieTutorial.Services.Wire;

namespace CookieTutorial.Tests.Services.Wire;

/// <summary>The expected values are what parseCookie of cookie 1.1.1 gives, run with Node.js 20.</summary>
public sealed class NpmCookiesTests
{
    [Theory]
    [InlineData("a=1", "a", "1")]
    [InlineData("a = 1\t", "a", "1")]
    [InlineData("a=x y", "a", "x y")]
    [InlineData("a=", "a", "")]
    [InlineData("=x", "", "x")]
    [InlineData("a=b=c", "a", "b=c")]
    [InlineData("a=\"x\"", "a", "\"x\"")]
    [InlineData("a=1,2", "a", "1,2")]
    [InlineData("__proto__=1", "__proto__", "1")]
    [InlineData("\u00a0a=\u20031", "\u00a0a", "\u20031")]
    [InlineData("%61=%41+%C3%A9%F0%9F%8D%AA", "%61", "A+é🍪")]
    [InlineData("a=%00", "a", "\0")]
    [InlineData("a=%41%", "a", "%41%")]
    [InlineData("a=%41%zz", "a", "%41%zz")]
    [InlineData("a=%41%E9", "a", "%41%E9")]
    [InlineData("a=%C3x%A9", "a", "%C3x%A9")]
    [InlineData("a=%C0%80", "a", "%C0%80")]
    [InlineData("a=%ED%A0%80", "a", "%ED%A0%80")]
    [InlineData("a=%u20AC", "a", "%u20AC")]
    public void A_pair_is_read_by_its_rules(string pair, string name, string value)
    {
        Assert.Equal(new(name, value), NpmCookies.ReadPair(pair));
        Assert.Equal(new() { [name] = value }, NpmCookies.Read(pair));
    }

    [Fact]
    public void Text_without_an_equals_sign_is_no_cookie_and_spoils_no_other() =>
        Assert.Equal(new() { ["a"] = "1", ["b"] = "2" }, NpmCookies.Read("x; a=1; y;; b=2; z"));

    [Fact]
    public void The_first_of_one_name_wins_and_letter_case_counts() =>
        Assert.Equal(new() { ["a"] = "1", ["A"] = "2" }, NpmCookies.Read("a=1; A=2; a=3; A=4"));

    [Fact]
    public void A_single_character_is_no_header()
    {
        Assert.Empty(NpmCookies.Read("="));
        Assert.Equal(new() { [""] = "" }, NpmCookies.Read("= "));
    }
}
