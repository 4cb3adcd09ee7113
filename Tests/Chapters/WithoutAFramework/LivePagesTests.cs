using CookieTutorial.Pages.Chapters.WithoutAFramework.PlainServer;
using CookieTutorial.Pages.Chapters.WithoutAFramework;
using System.Net;
using System.Net.Sockets;
using System.Reflection;
using AngleSharp.Dom;
using CookieTutorial.Services.Security;
using CookieTutorial.Tests.Site;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;

namespace CookieTutorial.Tests.Chapters.WithoutAFramework;

/// <summary>Two requests to the plain server, and the cookie of another port.</summary>
public sealed class LivePagesTests(TutorialSite site) : IClassFixture<TutorialSite>
{
    private const string Chapter = "/chapters/without-a-framework";
    private const string RoundTrip = $"{Chapter}/round-trip";
    private const string Ports = $"{Chapter}/ports";

    private readonly HttpClient _client = site.CreateClient();

    /// <summary>A site of its own, whose plain server has more silent clients than places.</summary>
    [Fact]
    public async Task The_round_trip_says_so_when_the_plain_server_is_busy()
    {
        await using TutorialSite busy = new();
        var client = busy.CreateClient();
        var port = busy.Services.GetRequiredService<PlainHttpServer>().Address!.Port;
        List<TcpClient> silent = [.. Enumerable.Range(0, 120).Select(_ => new TcpClient())];
        foreach (var one in silent)
        {
            await one.ConnectAsync(IPAddress.Loopback, port, TestContext.Current.CancellationToken);
        }

        var response = await client.GetAsync(RoundTrip, cookie: null);
        silent.ForEach(one => one.Dispose());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(
            "The plain server did not answer within three seconds: others keep it busy. Send the request again.",
            await response.OutputAsync());
        Assert.Empty(response.SetCookie());
    }

    [Fact]
    public async Task The_round_trip_shows_both_exchanges_as_they_went_over_the_wire()
    {
        var host = site.Services.GetRequiredService<PlainHttpServer>().Address!.Authority;

        var document = await (await _client.GetAsync(RoundTrip, cookie: null)).DocumentAsync();

        Assert.Equal(
            [
                $"GET /first HTTP/1.1\nHost: {host}\n\n",
                Answer("/first"),
                $"GET /second HTTP/1.1\nHost: {host}\nCookie: id=some_value_42\n\n",
                Answer("/second"),
            ],
            document.QuerySelectorAll("#output pre").Select(message => message.TextContent));
    }

    [Fact]
    public async Task The_round_trip_notes_for_a_minute_what_came_back()
    {
        var response = await _client.GetAsync(RoundTrip, cookie: null);

        Assert.Equal(["came_back=some_value_42; max-age=60; path=/"], response.LessonCookies());
    }

    [Fact]
    public async Task The_readers_own_cookies_do_not_go_to_the_plain_server()
    {
        var response = await _client.GetAsync(RoundTrip, "id=mine; came_back=forged; session=secret");

        var document = await response.DocumentAsync();
        Assert.Equal("Cookie: id=some_value_42", document.QuerySelector("#output .sent .header-line")?.TextContent);
        Assert.Equal(["came_back=some_value_42; max-age=60; path=/"], response.LessonCookies());
    }

    [Fact]
    public async Task Without_the_plain_server_the_pages_say_why_and_nothing_comes_back()
    {
        await using var without = site.WithWebHostBuilder(builder => builder.UseSetting("PlainServer:Enabled", "false"));
        var client = without.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });

        var response = await client.GetAsync(RoundTrip, cookie: null);
        var chapter = await (await client.GetAsync(Chapter, cookie: null)).DocumentAsync();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.StartsWith("The plain server does not run here, so no request was sent", await response.OutputAsync());
        Assert.Empty(response.SetCookie());
        Assert.Contains("The plain server does not run here", chapter.GetElementById("no-plain-server")?.TextContent);
        Assert.Empty(chapter.QuerySelectorAll(".prose a[target=_blank]"));
    }

    [Fact]
    public async Task The_port_page_shows_the_cookie_and_puts_it_away()
    {
        var response = await _client.GetAsync(Ports, "id=some_value_42");

        Assert.Equal("Your browser sent this port id=some_value_42", await response.OutputAsync());
        Assert.Equal(["id=; expires=Thu, 01 Jan 1970 00:00:00 GMT; path=/"], response.LessonCookies());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("came_back=some_value_42")]
    [InlineData("id=")]
    [InlineData("id=two words")]
    public async Task The_port_page_has_nothing_to_put_away_without_the_cookie(string? cookie)
    {
        var response = await _client.GetAsync(Ports, cookie);

        Assert.Equal("No id came to this port.", await response.OutputAsync());
        Assert.Empty(response.SetCookie());
    }

    [Fact]
    public async Task Markup_in_the_cookie_is_shown_as_text()
    {
        var document = await (await _client.GetAsync(Ports, "id=%3Cscript%3Ealert(1)%3C%2Fscript%3E")).DocumentAsync();

        Assert.Equal("Your browser sent this port id=<script>alert(1)</script>", document.GetElementById("output")?.TextContent);
        Assert.Empty(document.QuerySelectorAll("script"));
    }

    [Theory]
    [InlineData("localhost", "localhost")]
    [InlineData("127.0.0.1:5000", "127.0.0.1")]
    [InlineData("[::1]:5000", "[::1]")]
    [InlineData("LOCALHOST", "localhost")]
    [InlineData("shop.localhost:5000", "shop.localhost")]
    public async Task The_link_names_this_machine_as_the_reader_does(string host, string linked)
    {
        var document = await ChapterAtAsync(host);

        var port = site.Services.GetRequiredService<PlainHttpServer>().Address!.Port;
        Assert.Equal($"http://{linked}:{port}/hello", document.QuerySelector(".prose a[target=_blank]")?.GetAttribute("href"));
    }

    [Theory]
    [InlineData("cookies.example")]
    [InlineData("192.0.2.1:5000")]
    [InlineData("localhost.example")]
    [InlineData("notlocalhost")]
    public async Task A_reader_on_another_machine_is_told_what_to_do_by_hand_instead_of_getting_a_link(string host)
    {
        var document = await ChapterAtAsync(host);

        var instead = document.GetElementById("no-plain-server");
        Assert.Contains("you have reached this site by the name of another machine", Collapse(instead?.TextContent));
        Assert.Equal(
            ["write the cookie", "document.cookie = \"id=some_value_42; path=/\""],
            instead?.QuerySelectorAll("a[href='#by-hand'], pre").Select(way => way.TextContent));
        Assert.Equal(["id"], document.QuerySelectorAll(".by-hand option").Select(option => option.TextContent));
        Assert.Empty(document.QuerySelectorAll(".prose a[target=_blank]"));
    }

    [Fact]
    public async Task Both_checkpoints_can_be_reached_from_another_machine()
    {
        using var first = new HttpRequestMessage(HttpMethod.Get, RoundTrip);
        first.Headers.Host = "cookies.example";
        using var second = new HttpRequestMessage(HttpMethod.Get, Ports);
        second.Headers.Host = "cookies.example";
        second.Headers.Add("Cookie", "progress=came-back; id=some_value_42");

        var cameBack = await _client.SendAsync(first, TestContext.Current.CancellationToken);
        var anyPort = await _client.SendAsync(second, TestContext.Current.CancellationToken);

        Assert.StartsWith("progress=came-back;", cameBack.SetCookie()[^1]);
        Assert.StartsWith("progress=any-port.came-back;", anyPort.SetCookie()[^1]);
    }

    /// <summary>The plain server names no path: the two are the folders of /hello and of /any/path.</summary>
    [Theory]
    [InlineData("/")]
    [InlineData("/any")]
    public async Task Start_over_deletes_the_plain_servers_cookie_where_a_reader_of_the_chapter_can_have_it(string path)
    {
        var response = await _client.SendAsync(HttpMethod.Post, "/start-over", ("Sec-Fetch-Site", "same-origin"));

        Assert.Contains($"id=; max-age=-1; path={path}", response.SetCookie());
    }

    [Fact]
    public void A_page_that_opens_connections_is_limited_like_the_laboratories() => Assert.Equal(
        LabRate.Policy, typeof(RoundTripModel).GetCustomAttribute<EnableRateLimitingAttribute>()?.PolicyName);

    [Fact]
    public async Task The_prose_leads_from_the_two_exchanges_to_the_two_ports() => Assert.Equal(
        [
            "Predict: The plain server sets a cookie. Code of this site asks it twice. Will it bring the cookie back?",
            RoundTrip,
            "Pages/Chapters/WithoutAFramework/PlainServer/PlainResponse.cs",
            "Pages/Chapters/WithoutAFramework/RoundTrip.cshtml.cs",
            "Predict: Another port has set the cookie. Will your browser bring it to this site?",
            Ports,
            "Pages/Chapters/WithoutAFramework/Ports.cshtml.cs",
            "dotnet run plain_server.cs 59901",
        ],
        await Prose.StepsAsync(_client, Chapter));

    [Fact]
    public Task The_live_pages_answer_what_was_predicted_of_them() => Prediction.AssertAsync(
        _client,
        Chapter,
        new("Yes.", Shown: (RoundTrip, null)),
        new("Yes.", Shown: (Ports, "id=some_value_42"), Hidden: (Ports, null)));

    private async Task<IDocument> ChapterAtAsync(string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Chapter);
        request.Headers.Host = host;
        return await (await _client.SendAsync(request, TestContext.Current.CancellationToken)).DocumentAsync();
    }

    private static string Collapse(string? text) =>
        string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Answer(string path)
    {
        var page = $"<html><body>Path is: {path}</body></html>";
        return $"HTTP/1.1 200 OK\nContent-Type: text/html; charset=utf-8\nContent-Length: {page.Length}\n"
            + $"Set-Cookie: id=some_value_42\nConnection: close\n\n{page}";
    }
}
