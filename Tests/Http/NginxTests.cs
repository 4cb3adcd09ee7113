using System.Net;
using CookieTutorial.Services;
using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Http;

/// <summary>
/// Two sites behind <c>deploy/nginx.conf</c>, where nginx is installed. Everywhere else, <see cref="ProxyConfigurationTests"/>
/// reads that file.
/// </summary>
public sealed class NginxTests
{
    private const string Site = "https://cookies.example";

    [NginxFact]
    public Task A_reader_gets_the_page_over_https_and_is_led_there() => BehindNginxAsync(async client =>
    {
        var page = await client.GetAsync($"{Site}{SiteAddresses.LivePage}", TestContext.Current.CancellationToken);
        var plain = await client.GetAsync("http://cookies.example/a%20b?c=%3B", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal("max-age=31536000", page.Headers.GetValues("Strict-Transport-Security").Single());
        Assert.Equal(HttpStatusCode.PermanentRedirect, plain.StatusCode);
        Assert.Equal($"{Site}/a%20b?c=%3B", plain.Headers.Location?.OriginalString);
    });

    /// <summary>A lesson shows that refusal; nginx would say 400 on a page of its own.</summary>
    [NginxFact]
    public Task Too_many_octets_of_cookies_are_refused_by_the_site_itself() => BehindNginxAsync(async client =>
    {
        var response = await SendAsync(client, HttpMethod.Get, SiteAddresses.LivePage, $"x={new string('x', 40_000)}");

        Assert.Equal(HttpStatusCode.RequestHeaderFieldsTooLarge, response.StatusCode);
    });

    /// <summary>Each of these has once made nginx take a node for dead, or cost seconds.</summary>
    [NginxFact]
    public Task Requests_that_cost_much_take_no_page_from_other_readers() => BehindNginxAsync(async client =>
    {
        var name = AnyLesson.CookieName;
        var spellings = Enumerable.Range(0, 1 << Math.Min(name.Length, 7)).Select(bits => string.Concat(
            name.Select((letter, place) => (bits >> place & 1) == 1 ? char.ToUpperInvariant(letter) : letter)) + "=");
        (HttpMethod Method, string Address, string Cookie, int Body)[] attacks =
        [
            (HttpMethod.Post, Routes.StartOver, string.Join("; ", spellings), 0),
            (HttpMethod.Post, Routes.StartOver, "", 500_000),
            (HttpMethod.Put, SiteAddresses.LivePage, "", 3_000_000),
            (HttpMethod.Get, SiteAddresses.LivePage, string.Concat(Enumerable.Repeat("a;", 15_000)), 0),
            (HttpMethod.Get, SiteAddresses.LivePage, $"x={new string('x', 40_000)}", 0),
        ];
        foreach (var (method, address, cookie, body) in attacks)
        {
            var attack = Enumerable.Range(0, 4).Select(_ => SendAsync(client, method, address, cookie, body));
            var readers = Enumerable.Range(0, 20).Select(_ => SendAsync(client, HttpMethod.Get, Routes.Home));
            var answers = await Task.WhenAll([.. attack, .. readers]);

            Assert.All(answers, answer => Assert.True((int)answer.StatusCode < 500, $"{address}: {answer.StatusCode}"));
            Assert.All(answers[4..], answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        }
    });

    /// <summary>As README says: each node ends by itself, and the next one only when it is back.</summary>
    [NginxFact]
    public async Task An_update_of_one_node_after_the_other_takes_no_page_and_no_style_from_readers()
    {
        RunningProgram[] nodes = [StartNode(Nginx.FreePort()), StartNode(Nginx.FreePort())];
        try
        {
            Uri[] addresses = [await nodes[0].ReadyAsync(), await nodes[1].ReadyAsync()];
            using var nginx = await Nginx.StartAsync(addresses);
            using var client = nginx.CreateClient();
            using CancellationTokenSource updated = new();
            var readers = Enumerable.Range(0, 4).Select(_ => ReadAsync(client, updated.Token)).ToList();
            for (var number = 0; number < nodes.Length; number++)
            {
                await nodes[number].TerminateAsync();
                await nodes[number].EndAsync();
                nodes[number].Dispose();
                nodes[number] = StartNode(addresses[number].Port);
                await nodes[number].ReadyAsync();
            }

            await updated.CancelAsync();
            var statuses = (await Task.WhenAll(readers)).SelectMany(statuses => statuses).ToList();
            Assert.True(statuses.Count > 100, $"Only {statuses.Count} requests were answered.");
            Assert.All(statuses, status => Assert.Equal(HttpStatusCode.OK, status));
        }
        finally
        {
            Array.ForEach(nodes, node => node.Dispose());
        }
    }

    /// <summary>Asks for a page and for the style sheet of another version, until it is cancelled.</summary>
    private static async Task<List<HttpStatusCode>> ReadAsync(HttpClient client, CancellationToken cancellation)
    {
        List<HttpStatusCode> statuses = [];
        while (!cancellation.IsCancellationRequested)
        {
            foreach (var address in new[] { SiteAddresses.LivePage, "/css/site.0123456789.css" })
            {
                using var response = await SendAsync(client, HttpMethod.Get, address);
                statuses.Add(response.StatusCode);
            }
        }

        return statuses;
    }

    private static RunningProgram StartNode(int port) => RunningProgram.Start(
        "--urls", $"http://127.0.0.1:{port}", "--Proxies", "127.0.0.1", "--Https:Enforce", "true");

    private static async Task BehindNginxAsync(Func<HttpClient, Task> test)
    {
        await using ListeningSite one = new(("Proxies", "127.0.0.1"), ("Https:Enforce", "true"));
        await using ListeningSite two = new(("Proxies", "127.0.0.1"), ("Https:Enforce", "true"));
        using var nginx = await Nginx.StartAsync(one.Address, two.Address);
        using var client = nginx.CreateClient();
        await test(client);
    }

    private static Task<HttpResponseMessage> SendAsync(
        HttpClient client, HttpMethod method, string address, string cookie = "", int body = 0)
    {
        HttpRequestMessage request = new(method, $"{Site}{address}");
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        if (cookie.Length > 0)
        {
            request.Headers.Add("Cookie", cookie);
        }

        if (method != HttpMethod.Get)
        {
            request.Content = new ByteArrayContent(new byte[body])
            {
                Headers = { ContentType = new("application/x-www-form-urlencoded") },
            };
        }

        return client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
