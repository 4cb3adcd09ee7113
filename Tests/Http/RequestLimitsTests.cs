using System.Globalization;
using System.Net;
using System.Text;
using CookieTutorial.Services;
using CookieTutorial.Services.Forms;
using CookieTutorial.Services.Hosting;
using CookieTutorial.Services.Security;
using CookieTutorial.Tests.Site;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CookieTutorial.Tests.Http;

/// <summary>How much, and how often, one client may send.</summary>
public sealed class RequestLimitsTests(ListeningSite site) : IClassFixture<ListeningSite>
{
    private KestrelServerLimits Limits => site.Services.GetRequiredService<IOptions<KestrelServerOptions>>().Value.Limits;

    public static TheoryData<string> Forms => [.. SiteAddresses.Forms];

    public static TheoryData<string> PatientForms => [.. SiteAddresses.PatientForms];

    [Theory, MemberData(nameof(Forms))]
    public async Task A_form_of_more_than_64_kB_gets_413_and_a_page_that_explains(string address)
    {
        var response = await PostAsync(site, address, "text=" + new string('x', RequestLimits.BodyOctets));
        var document = await response.DocumentAsync();

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal("This form is too large", document.QuerySelector("h1")?.TextContent);
        Assert.Empty(response.SetCookie());
    }

    [Fact]
    public async Task A_form_of_exactly_64_kB_is_read()
    {
        var response = await PostAsync(site, Routes.StartOver, "text=" + new string('x', RequestLimits.BodyOctets - 5));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory, MemberData(nameof(PatientForms))]
    public async Task A_form_that_no_page_reads_gets_413_where_long_texts_have_a_sentence_too(string address)
    {
        var head = $"POST {address} HTTP/1.1\r\nHost: {site.Address.Authority}\r\nSec-Fetch-Site: same-origin\r\n"
            + "Content-Type: application/x-www-form-urlencoded\r\n"
            + $"Content-Length: {RequestLimits.PatientBodyOctets + 1}\r\nConnection: close\r\n\r\n";

        Assert.StartsWith("HTTP/1.1 413 ", await RawHttp.SendAsync(site.Address, head));
    }

    /// <summary>A chunked body announces no length; the server stops reading where the limit is.</summary>
    [Theory, MemberData(nameof(Forms))]
    public async Task A_body_without_an_announced_length_breaks_nothing(string address)
    {
        var body = "a=" + new string('x', 100_000);
        var text = $"POST {address} HTTP/1.1\r\nHost: {site.Address.Authority}\r\nSec-Fetch-Site: same-origin\r\n"
            + "Content-Type: application/x-www-form-urlencoded\r\n"
            + $"Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n{body.Length:x}\r\n{body}\r\n0\r\n\r\n";

        var status = int.Parse((await RawHttp.SendAsync(site.Address, text)).Split(' ')[1], CultureInfo.InvariantCulture);

        Assert.InRange(status, 200, 499);
    }

    /// <summary>
    /// Kestrel waits for five seconds, and then for 240 bytes a second (KestrelServerLimits.MinRequestBodyDataRate).
    /// </summary>
    [Fact]
    public async Task A_form_that_comes_too_slowly_gets_408_and_a_page_that_explains()
    {
        // Side by side: each takes five seconds.
        await Task.WhenAll(AssertTooSlowAsync(SiteAddresses.PatientForms[0]), AssertTooSlowAsync(SiteAddresses.Forms[0]));
    }

    private async Task AssertTooSlowAsync(string address)
    {
        var response = await RawHttp.SendAsync(
            site.Address,
            $"POST {address} HTTP/1.1\r\nHost: {site.Address.Authority}\r\nSec-Fetch-Site: same-origin\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\ntext=100");

        Assert.StartsWith("HTTP/1.1 408 ", response);
        Assert.Contains("This form came too slowly", response);
        Assert.DoesNotContain("Set-Cookie", response);
    }

    [Theory, MemberData(nameof(PatientForms))]
    public async Task A_form_that_cannot_be_read_gets_the_sentence_once(string address)
    {
        foreach (var form in (string[])[
            string.Join('&', Enumerable.Range(1, 1000).Select(number => $"f{number}=1")),
            "a=" + new string('x', 5_000_000),
            "a=%00"])
        {
            var response = await PostAsync(site, address, form);

            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Empty(response.LessonCookies());
            var text = (await response.DocumentAsync()).Body!.TextContent;
            Assert.Equal(2, text.Split(FormField.Unreadable).Length);
        }
    }

    [Fact]
    public async Task A_request_line_beyond_8_kB_is_refused()
    {
        var response = await RawHttp.GetAsync(site.Address, "/?a=" + new string('x', 8192));

        Assert.StartsWith("HTTP/1.1 414 ", response);
    }

    /// <summary>README says them, too.</summary>
    [Fact]
    public void The_server_reads_8_kB_of_request_line_32_kB_of_header_lines_and_64_kB_or_8_MB_of_a_form()
    {
        var form = site.Services.GetRequiredService<IOptions<FormOptions>>().Value;

        Assert.Equal(
            (8 * 1024, 32 * 1024, 64 * 1024),
            (Limits.MaxRequestLineSize, Limits.MaxRequestHeadersTotalSize, Limits.MaxRequestBodySize));
        Assert.Equal(8 * 1024 * 1024, RequestLimits.PatientBodyOctets);
        Assert.Equal(
            (64, 64 * 1024, 64 * 1024), (form.ValueCountLimit, form.ValueLengthLimit, form.MultipartBodyLengthLimit));
    }

    [Fact]
    public void It_keeps_as_many_connections_as_files_can_be_open_and_10000_at_most() =>
        Assert.Equal(OpenFiles.ConnectionsThatFit(10_000), Limits.MaxConcurrentConnections);

    /// <summary>Each takes a file from the others.</summary>
    [Fact]
    public void A_connection_that_says_nothing_is_closed_after_30_seconds_and_one_that_never_ends_its_header_after_15() =>
        Assert.Equal(
            (TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(15)), (Limits.KeepAliveTimeout, Limits.RequestHeadersTimeout));

    [Fact]
    public async Task No_answer_names_the_server() =>
        Assert.False((await site.CreateClient().GetAsync(SiteAddresses.LivePage, cookie: null)).Headers.Contains("Server"));

    [Fact]
    public void Every_page_that_takes_a_form_is_limited()
    {
        var limited = site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName == LabRate.Policy)
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText?.TrimStart('/'))
            .Distinct();

        Assert.Superset(SiteAddresses.Forms.Concat(SiteAddresses.PatientForms).ToHashSet(), limited.ToHashSet());
    }

    [Fact]
    public async Task Too_many_requests_to_the_laboratories_get_429_with_a_time_to_wait_and_a_page_that_explains()
    {
        await using ListeningSite strict = new(("LabRate:Requests", "2"), ("LabRate:Seconds", "3600"));
        var client = strict.CreateClient();
        await client.GetAsync(SiteAddresses.PatientForms[0], cookie: null);
        await client.GetAsync(SiteAddresses.Forms[0], cookie: null);

        var refused = await PostAsync(strict, SiteAddresses.Forms[0], "");
        var document = await refused.DocumentAsync();

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 3000, 3600);
        Assert.Equal("Too many requests from your address", document.QuerySelector("h1")?.TextContent);
        Assert.Contains($"Wait {refused.Headers.RetryAfter} seconds", document.QuerySelector(".lead")?.TextContent);
        Assert.Empty(refused.SetCookie());
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(SiteAddresses.LivePage, cookie: null)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(SiteAddresses.Chapter, cookie: null)).StatusCode);
    }

    [Fact]
    public async Task Behind_a_configured_proxy_each_reader_has_a_limit_of_their_own()
    {
        await using ListeningSite strict = new(("LabRate:Requests", "1"), ("LabRate:Seconds", "3600"), ("Proxies", "127.0.0.1"));

        Assert.Equal(HttpStatusCode.OK, await StatusForAsync(strict, "192.0.2.1"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await StatusForAsync(strict, "192.0.2.1"));
        Assert.Equal(HttpStatusCode.OK, await StatusForAsync(strict, "192.0.2.2"));

        // What the client itself has written before the proxy's word counts for nothing.
        Assert.Equal(HttpStatusCode.TooManyRequests, await StatusForAsync(strict, "192.0.2.3, 192.0.2.1"));
    }

    [Theory]
    [InlineData("192.0.2.7", "192.0.2.7")]
    [InlineData("::ffff:192.0.2.7", "192.0.2.7")]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::")]
    [InlineData(null, "255.255.255.255")]
    public void A_client_is_an_IPv4_address_or_an_IPv6_network(string? address, string client) =>
        Assert.Equal(client, LabRate.ClientOf(address is null ? null : IPAddress.Parse(address)).ToString());

    /// <summary>Thirty students behind one address each ask thirty times for pages with forms.</summary>
    [Fact]
    public async Task A_class_of_thirty_behind_one_address_is_never_refused()
    {
        var client = site.CreateClient();
        for (var request = 0; request < 30 * 30; request++)
        {
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(SiteAddresses.PatientForms[0], cookie: null)).StatusCode);
        }
    }

    private static async Task<HttpStatusCode> StatusForAsync(ListeningSite asked, string forwardedFor)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, SiteAddresses.PatientForms[0]);
        request.Headers.Add("X-Forwarded-For", forwardedFor);
        return (await asked.CreateClient().SendAsync(request, TestContext.Current.CancellationToken)).StatusCode;
    }

    private static async Task<HttpResponseMessage> PostAsync(ListeningSite asked, string address, string form)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, address);
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        request.Content = new StringContent(form, Encoding.ASCII, "application/x-www-form-urlencoded");
        return await asked.CreateClient().SendAsync(request, TestContext.Current.CancellationToken);
    }
}
