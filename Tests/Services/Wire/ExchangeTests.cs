using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Services.Wire;

public sealed class ExchangeTests
{
    [Theory]
    [InlineData("/page", "/page", "")]
    [InlineData("/page?", "/page", "?")]
    [InlineData("/page?a=1?b", "/page", "?a=1?b")]
    public void A_target_is_a_path_and_a_query(string target, string path, string query)
    {
        var exchange = Exchanges.Of([], []) with { Target = target };

        Assert.Equal((path, query), (exchange.Path, exchange.Query));
    }

    [Fact]
    public void The_first_line_of_the_answer_gives_the_reason() =>
        Assert.Equal("HTTP/1.1 404 Not Found", (Exchanges.Of([], []) with { StatusCode = 404 }).StatusLine);

    [Fact]
    public void Names_that_differ_in_letter_case_are_different_cookies()
    {
        var exchange = Exchanges.Of(["Taken=1; taken=2"], ["Sid=3", "Gone=; max-age=0"]);

        Assert.Equal(["2"], exchange.SentValues("taken"));
        Assert.False(exchange.Sent("TAKEN"));
        Assert.True(exchange.Sets("Sid"));
        Assert.False(exchange.Sets("sid"));
        Assert.False(exchange.Deletes("gone"));
    }

    [Fact]
    public void An_answer_sets_a_cookie_or_deletes_it()
    {
        var exchange = Exchanges.Of([], ["sid=3", "gone=; max-age=0"]);

        Assert.Equal((true, false), (exchange.Sets("sid"), exchange.Deletes("sid")));
        Assert.Equal((false, true), (exchange.Sets("gone"), exchange.Deletes("gone")));
    }
}
