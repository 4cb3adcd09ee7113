using System.Net;
using System.Net.Sockets;
using System.Text;
using CookieTutorial.Tests.Site;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CookieTutorial.Tests.Http;

/// <summary>What holds where the site stands behind a proxy, and readers come from other machines.</summary>
public sealed class DeploymentTests(TutorialSite site, ListeningSite listening)
    : IClassFixture<TutorialSite>, IClassFixture<ListeningSite>
{
    [Fact]
    public async Task The_health_address_says_healthy_sets_no_cookie_and_is_not_kept()
    {
        var response = await site.CreateClient().GetAsync("/healthz", $"{AnyLesson.CookieName}=1; progress=x");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("Healthy", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Empty(response.SetCookie());
        Assert.True(response.Headers.CacheControl?.NoStore);
    }

    /// <summary>Balancers probe with HTTP/1.0, which may leave the host out (RFC 9112, section 3.2).</summary>
    [Fact]
    public async Task A_probe_without_a_host_is_answered() =>
        Assert.StartsWith("HTTP/1.1 200 ", await RawHttp.SendAsync(listening.Address, "GET /healthz HTTP/1.0\r\n\r\n"));

    [Fact]
    public void Told_to_stop_the_site_takes_20_seconds_at_most_to_finish_what_runs() => Assert.Equal(
        TimeSpan.FromSeconds(20), site.Services.GetRequiredService<IOptions<HostOptions>>().Value.ShutdownTimeout);

    /// <summary>Requests are in no log, and what clients send never is, whatever the settings say of the framework.</summary>
    [Theory]
    [InlineData("CookieTutorial.Anything", LogLevel.Information)]
    [InlineData("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None)]
    [InlineData("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error)]
    [InlineData("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical)]
    [InlineData("Microsoft.AspNetCore.Server.Kestrel.BadRequests", LogLevel.None)]
    [InlineData("Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure.PageActionInvoker", LogLevel.Warning)]
    public void The_log_begins_where_it_helps(string category, LogLevel least)
    {
        var log = site.Services.GetRequiredService<ILoggerFactory>().CreateLogger(category);

        Assert.Equal(least, Enum.GetValues<LogLevel>().First(level => level == LogLevel.None || log.IsEnabled(level)));
    }

    [Fact]
    public async Task Forwarded_headers_of_a_proxy_that_is_not_configured_are_ignored()
    {
        var response = await GetAsync(
            listening,
            AnyLesson.ReachedAtOnce.Address,
            ("X-Forwarded-Proto", "https"),
            ("X-Forwarded-For", "192.0.2.1"));

        Assert.DoesNotContain("; secure", response.SetCookie()[^1]);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.0.0.0/8, 127.0.0.0/8")]
    public async Task The_progress_cookie_is_secure_when_a_configured_proxy_was_asked_by_https(string proxies)
    {
        await using ListeningSite behind = new(("Proxies", proxies));

        var response = await GetAsync(behind, AnyLesson.ReachedAtOnce.Address, ("X-Forwarded-Proto", "https"));

        Assert.Equal(
            $"progress={AnyLesson.ReachedAtOnce.Checkpoint}; max-age=31536000; path=/; secure; samesite=lax; httponly",
            response.SetCookie()[^1]);
    }

    [Fact]
    public async Task The_proxies_can_stand_in_a_list_of_JSON()
    {
        await using ListeningSite behind = new(("Proxies:0", "10.0.0.0/8"), ("Proxies:1", "127.0.0.1"));

        var response = await GetAsync(behind, AnyLesson.ReachedAtOnce.Address, ("X-Forwarded-Proto", "https"));

        Assert.Contains("; secure", response.SetCookie()[^1]);
    }

    /// <summary>Each proxy adds what it knows at the end, so the first that is not in the list is the client.</summary>
    [Theory]
    [InlineData("192.0.2.1, 127.0.0.2", "https, http", true)]
    [InlineData("192.0.2.1, 203.0.113.9", "https, http", false)]
    public async Task Of_several_proxies_in_a_row_each_that_is_configured_is_believed(
        string clients, string schemes, bool isSecure)
    {
        await using ListeningSite behind = new(("Proxies", "127.0.0.0/8"));

        var response = await GetAsync(
            behind,
            AnyLesson.ReachedAtOnce.Address,
            ("X-Forwarded-For", clients),
            ("X-Forwarded-Proto", schemes));

        Assert.Equal(isSecure, response.SetCookie()[^1].Contains("; secure", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_page_travels_compressed_through_a_proxy_that_was_asked_by_https()
    {
        await using ListeningSite behind = new(("Proxies", "127.0.0.1"));
        foreach (var address in (string[])[SiteAddresses.LivePage, SiteAddresses.Chapter])
        {
            var response = await GetAsync(
                behind, address, ("X-Forwarded-Proto", "https"), ("Accept-Encoding", "br"));

            Assert.Equal("br", Assert.Single(response.Content.Headers.ContentEncoding));
        }
    }

    [Fact]
    public async Task A_form_that_came_through_the_proxy_by_https_is_of_the_same_origin()
    {
        await using ListeningSite behind = new(("Proxies", "127.0.0.1"));
        using HttpRequestMessage request = new(HttpMethod.Post, "/start-over") { Content = new FormUrlEncodedContent([]) };
        request.Headers.Host = "cookies.example";
        request.Headers.Add("Origin", "https://cookies.example");
        request.Headers.Add("X-Forwarded-Proto", "https");

        var response = await behind.CreateClient().SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    /// <summary>
    /// Which host a proxy was asked for is in Host: nothing else names one, so nothing goes around the host filter.
    /// </summary>
    [Fact]
    public async Task A_forwarded_host_is_never_believed()
    {
        await using ListeningSite behind = new(("Proxies", "127.0.0.1"), ("Https:Enforce", "true"));

        var response = await GetAsync(behind, "/", ("Host", "cookies.example"), ("X-Forwarded-Host", "evil.example"));

        Assert.Equal("https://cookies.example/", response.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("cookies.example", HttpStatusCode.OK)]
    [InlineData("evil.example", HttpStatusCode.BadRequest)]
    public async Task Only_the_configured_hosts_are_answered(string host, HttpStatusCode status)
    {
        await using ListeningSite filtered = new(("AllowedHosts", "cookies.example;localhost"));

        var response = await GetAsync(filtered, "/", ("Host", host));

        Assert.Equal(status, response.StatusCode);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Fact]
    public async Task Enforced_https_redirects_and_is_remembered_for_a_year()
    {
        await using ListeningSite secure = new(("Https:Enforce", "true"), ("Proxies", "127.0.0.1"));

        var plain = await GetAsync(secure, $"{SiteAddresses.LivePage}?a=1", ("Host", "cookies.example"));
        var encrypted = await GetAsync(
            secure, SiteAddresses.LivePage, ("Host", "cookies.example"), ("X-Forwarded-Proto", "https"));

        Assert.Equal(HttpStatusCode.TemporaryRedirect, plain.StatusCode);
        Assert.Equal($"https://cookies.example{SiteAddresses.LivePage}?a=1", plain.Headers.Location?.OriginalString);
        Assert.Empty(plain.SetCookie());
        Assert.Single(plain.Headers.GetValues("Content-Security-Policy"));
        Assert.Equal(HttpStatusCode.OK, encrypted.StatusCode);
        Assert.Equal("max-age=31536000", encrypted.Headers.GetValues("Strict-Transport-Security").Single());
    }

    [Theory]
    [InlineData("localhost:5000", "/")]
    [InlineData("127.0.0.1:5000", "/")]
    [InlineData("[::1]:5000", "/")]
    [InlineData("shop.localhost", "/")]
    [InlineData("10.0.0.7", "/healthz")]
    public async Task Enforced_https_leaves_the_readers_own_machine_and_the_balancers_probe_alone(string host, string address)
    {
        await using ListeningSite secure = new(("Https:Enforce", "true"));

        var response = await GetAsync(secure, address, ("Host", host));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.False(response.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task Without_the_setting_nothing_is_redirected()
    {
        var response = await GetAsync(listening, "/", ("Host", "cookies.example"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.False(response.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task A_thousand_idle_connections_keep_nobody_out()
    {
        List<TcpClient> idle = [.. Enumerable.Range(0, 1000).Select(_ => new TcpClient())];
        foreach (var client in idle)
        {
            await client.ConnectAsync(IPAddress.Loopback, listening.Address.Port, TestContext.Current.CancellationToken);
        }

        var response = await GetAsync(listening, SiteAddresses.LivePage);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        idle.ForEach(client => client.Dispose());
    }

    private static async Task<HttpResponseMessage> GetAsync(
        ListeningSite asked, string address, params (string Name, string Value)[] headers)
    {
        using HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = asked.Address,
        };
        return await client.SendAsync(HttpMethod.Get, address, headers);
    }
}
