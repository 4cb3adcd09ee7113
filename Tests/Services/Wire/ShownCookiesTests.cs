using CookieTutorial.Services.Wire;

namespace CookieTutorial.Tests.Services.Wire;

public sealed class ShownCookiesTests
{
    [Theory]
    [InlineData("a=1")]
    [InlineData(" a=1 ;; b=\t2 ; ")]
    [InlineData("")]
    public void What_a_browser_sends_is_shown_whole(string line)
    {
        var shown = ShownCookies.Of([line]);

        Assert.Equal(line, string.Concat(shown.Lines));
        Assert.Equal((0, 0), (shown.CookiesLeft, shown.CharactersLeft));
    }

    [Fact]
    public void After_200_cookies_the_rest_is_counted()
    {
        var shown = ShownCookies.Of([string.Join("; ", Enumerable.Range(1, 16_000).Select(_ => "a"))]);

        Assert.Equal(200, CookieHeader.Parse(Assert.Single(shown.Lines)).Length);
        Assert.Equal(15_800, shown.CookiesLeft);
        Assert.Equal((16_000 * 3) - 2, shown.Lines[0].Length + shown.CharactersLeft);
    }

    [Fact]
    public void A_cookie_that_goes_beyond_6000_characters_is_left_out_with_all_that_follow()
    {
        var first = $"a={new string('x', 3998)}";

        var shown = ShownCookies.Of([$"{first}; {first}; b=2", "c=3"]);

        Assert.Equal(first, Assert.Single(shown.Lines));
        Assert.Equal((3, 4010), (shown.CookiesLeft, shown.CharactersLeft));
    }

    [Theory]
    [InlineData(1996, 0, 0)]
    [InlineData(1997, 1, 2001)]
    public void Cookies_of_exactly_6000_characters_are_shown_whole(int length, int cookiesLeft, int charactersLeft)
    {
        var shown = ShownCookies.Of([$"a={new string('x', 3998)}; b={new string('x', length)}"]);

        Assert.Equal((cookiesLeft, charactersLeft), (shown.CookiesLeft, shown.CharactersLeft));
    }

    [Fact]
    public void The_6000_characters_are_those_of_all_lines_together()
    {
        var first = $"a={new string('x', 3998)}";

        var shown = ShownCookies.Of([first, $"b={new string('x', 3998)}"]);

        Assert.Equal(first, Assert.Single(shown.Lines));
        Assert.Equal((1, 4000), (shown.CookiesLeft, shown.CharactersLeft));
    }

    [Fact]
    public void A_first_cookie_of_more_than_6000_characters_is_cut()
    {
        var shown = ShownCookies.Of([$"a={new string('x', 7000)}; b=2", "c=3"]);

        Assert.Equal(6000, Assert.Single(shown.Lines).Length);
        Assert.Equal((2, 1010), (shown.CookiesLeft, shown.CharactersLeft));
    }
}
