using CookieTutorial.Services.Wire;

namespace CookieTutorial.Tests.Services.Wire;

public sealed class CookieHeaderTests
{
    [Fact]
    public void Pairs_are_separated_by_semicolons_and_keep_their_order() => Assert.Equal(
        [new("flavour", "oat"), new("taken", "3"), new("flavour", "red")],
        CookieHeader.Parse("flavour=oat; taken=3;flavour=red"));

    [Fact]
    public void The_first_equals_sign_ends_the_name() => Assert.Equal([new("token", "a=b==")], CookieHeader.Parse("token=a=b=="));

    [Fact]
    public void Quotes_and_percent_escapes_stay_as_they_are() =>
        Assert.Equal([new("flavour", "\"%41\"")], CookieHeader.Parse("flavour=\"%41\""));

    [Fact]
    public void Text_without_an_equals_sign_is_a_value_without_a_name() =>
        Assert.Equal([new("", "oat")], CookieHeader.Parse("oat"));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(";; ;")]
    public void Nothing_between_semicolons_is_no_cookie(string value) => Assert.Empty(CookieHeader.Parse(value));
}
