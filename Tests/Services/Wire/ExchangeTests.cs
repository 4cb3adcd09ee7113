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

    [Fact]
    public void A_line_that_browsers_refuse_neither_sets_nor_deletes()
    {
        var exchange = Exchanges.Of([], ["sid=3; samesite=none", "sid=; max-age=0; domain=com"]);

        Assert.Equal((false, false), (exchange.Sets("sid"), exchange.Deletes("sid")));
    }

    [Theory]
    [InlineData("http", "localhost", true)]
    [InlineData("http", "192.0.2.1", false)]
    [InlineData("https", "shop.example", true)]
    [InlineData("http", "no host", false)]
    [InlineData("http", "", false)]
    public void Whether_a_line_is_refused_depends_on_the_host_that_was_asked(string scheme, string host, bool sets) =>
        Assert.Equal(sets, (Exchanges.Of([], ["sid=3; secure"]) with { Host = host, IsHttps = scheme == "https" }).Sets("sid"));

    [Fact]
    public void A_copy_with_another_answer_decides_anew()
    {
        var exchange = Exchanges.Of([], ["sid=3"]);

        Assert.True(exchange.Sets("sid"));
        Assert.False((exchange with { SetCookie = [] }).Sets("sid"));
        Assert.True(exchange.Sets("sid"));
    }
}
