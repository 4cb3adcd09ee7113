using System.Net;
using System.Net.Sockets;
using System.Text;
using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Http;

/// <summary>The site as it is deployed: published, started from another folder, in Production.</summary>
public sealed class PublishedSiteTests(PublishedSite published)
{
    private const string Secret = "s3cret";

    public static TheoryData<string, string, string> BrokenForms => new()
    {
        { SiteAddresses.PatientForms[0], "application/x-www-form-urlencoded", "100 Continue" },
        { SiteAddresses.Forms[0], "multipart/form-data; boundary=b", "100 Continue" },
        { SiteAddresses.LivePage, "application/x-www-form-urlencoded", "405 Method Not Allowed" },
    };

    [Fact]
    public async Task Started_from_another_folder_it_has_its_style_sheet_its_settings_and_its_evidence()
    {
        using var running = await published.StartAsync();
        using HttpClient client = new() { BaseAddress = await running.ReadyAsync() };

        var home = await client.GetAsync("/", cookie: null);
        var style = await client.GetAsync("/css/site.css", cookie: null);
        var evidence = await (await client.GetAsync("/evidence", cookie: null)).DocumentAsync();

        Assert.Equal(HttpStatusCode.OK, home.StatusCode);
        Assert.Contains("dfn {", await style.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.NotEmpty(evidence.QuerySelectorAll("main table tbody tr"));
    }

    [Fact]
    public async Task Its_files_are_immutable_and_wait_compressed()
    {
        using var running = await published.StartAsync();
        using HttpClient client = new() { BaseAddress = await running.ReadyAsync() };
        var page = await (await client.GetAsync(SiteAddresses.Chapter, cookie: null)).DocumentAsync();
        var files = page.QuerySelectorAll("link[rel=stylesheet], link[rel=icon]").Select(link => link.GetAttribute("href"))
            .Append(page.QuerySelector("script[src]")?.GetAttribute("src"));

        foreach (var file in files)
        {
            using HttpRequestMessage request = new(HttpMethod.Get, file)
            {
                Headers = { { "Accept-Encoding", "br" }, { "Cookie", $"{AnyLesson.CookieName}=3" } },
            };
            var response = await client.SendAsync(request, TestContext.Current.CancellationToken);

            Assert.Equal("max-age=31536000, immutable", response.Headers.CacheControl?.ToString());
            Assert.Equal("br", Assert.Single(response.Content.Headers.ContentEncoding));
            Assert.NotNull(response.Headers.ETag);
            Assert.Empty(response.SetCookie());
        }
    }

    /// <summary>
    /// Kestrel stumbles over a body that ended too early, unless it is told to give the connection up (dotnet/aspnetcore,
    /// #52324).
    /// </summary>
    [Theory, MemberData(nameof(BrokenForms))]
    public async Task A_client_that_breaks_off_in_its_form_leaves_nothing_in_the_log(
        string address, string contentType, string firstAnswer)
    {
        using var running = await published.StartAsync();
        var site = await running.ReadyAsync();

        // Whether the server stumbles depends on what it has read when the connection ends.
        for (var attempt = 0; attempt < 20; attempt++)
        {
            using TcpClient client = new() { NoDelay = true };
            await client.ConnectAsync(IPAddress.Loopback, site.Port, TestContext.Current.CancellationToken);
            await using var stream = client.GetStream();
            using StreamReader reader = new(stream);
            await stream.WriteAsync(
                Encoding.ASCII.GetBytes(
                    $"POST {address} HTTP/1.1\r\nHost: {site.Authority}\r\nSec-Fetch-Site: same-origin\r\n"
                    + $"Expect: 100-continue\r\nContent-Type: {contentType}\r\nContent-Length: 1000\r\n\r\n"),
                TestContext.Current.CancellationToken);
            Assert.Equal($"HTTP/1.1 {firstAnswer}", await reader.ReadLineAsync(TestContext.Current.CancellationToken));
            await stream.WriteAsync("text=100"u8.ToArray(), TestContext.Current.CancellationToken);
            client.Client.Shutdown(SocketShutdown.Send);
            await ReadToTheEndAsync(reader);
        }

        await running.TerminateAsync();
        var (_, output) = await running.EndAsync();

        Assert.DoesNotContain(
            output.Split('\n'),
            line => line.StartsWith("warn:", StringComparison.Ordinal) || line.StartsWith("fail:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_request_that_runs_is_answered_after_the_site_was_told_to_stop()
    {
        using var running = await published.StartAsync("--Logging:LogLevel:Microsoft.Hosting.Lifetime", "Information");
        var address = await running.ReadyAsync();
        using TcpClient client = new();
        await client.ConnectAsync(IPAddress.Loopback, address.Port, TestContext.Current.CancellationToken);
        await using var stream = client.GetStream();
        using StreamReader reader = new(stream);
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes(
                $"POST /start-over HTTP/1.1\r\nHost: {address.Authority}\r\nSec-Fetch-Site: same-origin\r\n"
                + "Expect: 100-continue\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 8\r\n\r\n"),
            TestContext.Current.CancellationToken);

        // The handler has begun to read the form when the server asks for it.
        Assert.Equal("HTTP/1.1 100 Continue", await reader.ReadLineAsync(TestContext.Current.CancellationToken));
        await running.TerminateAsync();
        await running.LineAsync("Application is shutting down");
        await stream.WriteAsync("text=100"u8.ToArray(), TestContext.Current.CancellationToken);

        Assert.Contains(
            "Set-Cookie: progress=; max-age=-1; path=/",
            await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
        Assert.Equal(0, (await running.EndAsync()).ExitCode);
    }

    [Theory]
    [InlineData("Production", "Warning")]
    [InlineData("Development", "Warning")]
    [InlineData("Production", "Trace")]
    public async Task No_cookie_no_header_and_no_form_is_in_the_log(string environment, string level)
    {
        using var running = await published.StartAsync(
            "--environment", environment,
            "--Logging:LogLevel:Default", level == "Trace" ? level : "Information",
            "--Logging:LogLevel:Microsoft", level,
            "--Logging:LogLevel:System", level);
        var address = await running.ReadyAsync();

        // Read from now on: a program whose output nobody reads stops when the pipe is full.
        var ending = running.EndAsync();
        foreach (var page in SiteAddresses.All.Append("/nowhere").Append("/healthz").Append("/css/site.css"))
        {
            await RawHttp.GetAsync(
                address,
                page,
                $"Cookie: {AnyLesson.CookieName}={Secret}; {AnyLesson.OtherCookieName}=3{Secret}; progress={Secret}; "
                    + $"session={Secret}; a=\"{Secret}",
                $"Authorization: Bearer {Secret}", $"X-Secret: {Secret}", $"User-Agent: {Secret}",
                $"Referer: http://{Secret}.example/", $"X-Forwarded-For: {Secret}", $"Origin: {Secret}",
                $"If-None-Match: \"{Secret}\"", $"Accept-Language: {Secret}");
        }

        await RawHttp.GetAsync(address, "/", $"Cookie: {AnyLesson.CookieName}={Secret}\u0000");
        await RawHttp.GetAsync(address, "/", $"{Secret} Cookie");
        await RawHttp.GetAsync(address, "/", $"Cookie: {AnyLesson.CookieName}={Secret}{new string('x', 40_000)}");
        await RawHttp.SendAsync(
            address,
            $"POST /start-over HTTP/1.1\r\nHost: {address.Authority}\r\nCookie: {AnyLesson.CookieName}={Secret}\r\n"
            + "Content-Length: 0\r\nConnection: close\r\n\r\n");
        var form =
            $"text={Secret}&value={Secret}&name={Secret}&header={Secret}%3D1&path=%2F{Secret}&slug={Secret}&cookies={Secret}";
        foreach (var page in SiteAddresses.All)
        {
            await RawHttp.SendAsync(
                address,
                $"POST {page} HTTP/1.1\r\nHost: {address.Authority}\r\nSec-Fetch-Site: same-origin\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\n"
                + $"Content-Length: {form.Length}\r\nConnection: close\r\n\r\n{form}");
        }

        await running.TerminateAsync();
        var (_, output) = await ending;

        Assert.DoesNotContain(output.Split('\n'), line => line.Contains(Secret, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Until the server closes the connection, in whatever way.</summary>
    private static async Task ReadToTheEndAsync(StreamReader reader)
    {
        try
        {
            await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        }
        catch (IOException)
        {
        }
    }
}
