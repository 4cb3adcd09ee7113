using CookieTutorial.Pages.Chapters.WithoutAFramework.PlainServer;
using CookieTutorial.Pages.Chapters.WithoutAFramework;
using System.Net;
using CookieTutorial.Tests.Site;
using Microsoft.Extensions.DependencyInjection;

namespace CookieTutorial.Tests.Chapters.WithoutAFramework;

/// <summary>What an HTTP client and the plain server say to each other, byte for byte.</summary>
public sealed class WireRecorderTests(TutorialSite site) : IClassFixture<TutorialSite>
{
    private readonly Uri _address = site.Services.GetRequiredService<PlainHttpServer>().Address!;

    [Fact]
    public async Task It_writes_down_what_was_sent_and_what_a_raw_connection_receives()
    {
        var recorder = new WireRecorder();
        using var client = new HttpClient(recorder.HandlerWith(new CookieContainer()));

        await client.GetStringAsync(new Uri(_address, "/a?b=%20c"), TestContext.Current.CancellationToken);

        var exchange = Assert.Single(recorder.Exchanges);
        Assert.Equal($"GET /a?b=%20c HTTP/1.1\r\nHost: {_address.Authority}\r\n\r\n", exchange.Request);
        Assert.Equal(await RawHttp.GetAsync(_address, "/a?b=%20c"), exchange.Response);
    }

    [Fact]
    public async Task The_jar_decides_what_comes_back()
    {
        var jar = new CookieContainer();
        jar.Add(_address, new Cookie("color", "blue"));
        var recorder = new WireRecorder();
        using var client = new HttpClient(recorder.HandlerWith(jar));

        await client.GetStringAsync(_address, TestContext.Current.CancellationToken);
        await client.GetStringAsync(_address, TestContext.Current.CancellationToken);

        Assert.Equal([null, "some_value_42"], recorder.Exchanges.Select(exchange => exchange.SentValue("id")));
        Assert.Equal(["blue", "blue"], recorder.Exchanges.Select(exchange => exchange.SentValue("color")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("GET / HTTP/1.1\r\nHost: x\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nCookie: ID=1; ids=2\r\n\r\n")]
    public void A_request_without_the_cookie_carried_none(string request) =>
        Assert.Null(new RawExchange(request, "").SentValue("id"));
}
