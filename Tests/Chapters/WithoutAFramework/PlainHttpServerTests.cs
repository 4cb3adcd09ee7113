using CookieTutorial.Pages.Chapters.WithoutAFramework.PlainServer;
using CookieTutorial.Pages.Chapters.WithoutAFramework;
using System.Net;
using System.Net.Sockets;
using CookieTutorial.Services.Hosting;
using CookieTutorial.Tests.Site;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace CookieTutorial.Tests.Chapters.WithoutAFramework;

/// <summary>The server without a framework, talked to over a real socket.</summary>
public sealed class PlainHttpServerTests : IAsyncLifetime
{
    private const string NoPage = "Content-Length: 0\r\nSet-Cookie: id=some_value_42\r\nConnection: close\r\n\r\n";

    private readonly LogLines _log = new();
    private readonly PlainHttpServer _server;

    public PlainHttpServerTests() => _server = Server("true", "0");

    private Uri Address => _server.Address!;

    public async ValueTask InitializeAsync() => await StartAsync(_server);

    public async ValueTask DisposeAsync()
    {
        await _server.StoppedAsync(TestContext.Current.CancellationToken);
        _server.Dispose();
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/any/path")]
    [InlineData("/any/path?and=query")]
    [InlineData("/%41%20b")]
    public async Task It_answers_every_path_with_that_path_and_with_the_cookie(string target) => Assert.Equal(
        "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"
        + $"Content-Length: {$"<html><body>Path is: {target}</body></html>".Length}\r\n"
        + $"Set-Cookie: id=some_value_42\r\nConnection: close\r\n\r\n<html><body>Path is: {target}</body></html>",
        await RawHttp.GetAsync(Address, target));

    [Fact]
    public async Task Markup_in_a_path_is_encoded() => Assert.EndsWith(
        "<html><body>Path is: /&lt;b&gt;&quot;&amp;</body></html>",
        await RawHttp.GetAsync(Address, "/<b>\"&"));

    [Theory]
    [InlineData("Host: localhost", "no id cookie came")]
    [InlineData("Cookie: color=blue", "no id cookie came")]
    [InlineData("Cookie: color=blue; id=some_value_42", "the id that this server sets came back")]
    [InlineData("Cookie: id=secret", "an id came that this server never sets")]
    [InlineData("Cookie: ;=;,,\"", "no id cookie came")]
    public async Task It_notes_whether_the_cookie_came_back_but_never_a_value(string header, string note)
    {
        await RawHttp.GetAsync(Address, "/hello", header);

        // The chapter has its reader look at the console, which shows no lower level.
        Assert.Contains($"/hello: {note}", _log.At(LogLevel.Information));
        Assert.DoesNotContain(_log.Lines, line => line.Contains("secret", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("nonsense\r\n\r\n")]
    [InlineData("GET  HTTP/1.1\r\n\r\n")]
    [InlineData(" /a HTTP/1.1\r\n\r\n")]
    [InlineData("GET /\u00e9 HTTP/1.1\r\n\r\n")]
    [InlineData("\r\n\r\n")]
    public async Task What_is_no_request_is_a_bad_request_and_the_next_good_one_works(string text)
    {
        Assert.Equal($"HTTP/1.1 400 Bad Request\r\n{NoPage}", await RawHttp.SendAsync(Address, text));
        Assert.StartsWith("HTTP/1.1 200 OK\r\n", await RawHttp.GetAsync(Address, "/"));
    }

    [Fact]
    public async Task A_head_of_32_kB_is_read_and_a_longer_one_refused_and_the_next_request_works()
    {
        var empty = $"GET / HTTP/1.1\r\nHost: {Address.Authority}\r\nCookie: \r\nConnection: close\r\n\r\n".Length;

        var largest = await RawHttp.GetAsync(Address, "/", "Cookie: " + new string('x', 32_768 - empty));
        var refused = await RawHttp.GetAsync(Address, "/", "Cookie: " + new string('x', 32_768 - empty + 1));

        Assert.StartsWith("HTTP/1.1 200 OK\r\n", largest);
        Assert.Equal($"HTTP/1.1 431 Request Header Fields Too Large\r\n{NoPage}", refused);
        Assert.StartsWith("HTTP/1.1 200 OK\r\n", await RawHttp.GetAsync(Address, "/"));
    }

    [Theory]
    [InlineData("GET / HTTP/1.1\nHost: localhost\n\n")]
    [InlineData("POST / HTTP/1.1\r\nContent-Length: 4\r\n\r\nbody")]
    [InlineData("GET / HTTP/1.1\r\n\r\nGET /second HTTP/1.1\r\n\r\n")]
    public async Task Bare_line_feeds_bodies_and_second_requests_do_not_confuse_it(string text) => Assert.EndsWith(
        "<html><body>Path is: /</body></html>",
        await RawHttp.SendAsync(Address, text));

    [Fact]
    public async Task A_head_request_gets_the_same_head_and_no_page()
    {
        var response = await RawHttp.SendAsync(Address, "HEAD /a HTTP/1.1\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 200 OK\r\n", response);
        Assert.EndsWith("Content-Length: 37\r\nSet-Cookie: id=some_value_42\r\nConnection: close\r\n\r\n", response);
    }

    [Fact]
    public async Task A_client_that_was_served_leaves_its_place_to_others()
    {
        for (var client = 0; client <= PlainHttpServer.MostClients; client++)
        {
            // One for whom there is no place would wait for ever.
            var response = await RawHttp.GetAsync(Address, "/")
                .WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

            Assert.StartsWith("HTTP/1.1 200 OK\r\n", response);
        }
    }

    [Fact]
    public async Task It_listens_on_both_loopback_addresses_that_localhost_can_mean()
    {
        var addresses = Dns.GetHostAddresses("localhost");

        foreach (var address in addresses)
        {
            using var client = new TcpClient(address.AddressFamily);
            await client.ConnectAsync(address, Address.Port, TestContext.Current.CancellationToken);
        }

        Assert.NotEmpty(addresses);
    }

    [Fact]
    public async Task A_taken_port_is_one_warning_that_names_the_setting()
    {
        using var second = Server("true", $"{Address.Port}");

        await StartAsync(second);

        Assert.Null(second.Address);
        var warning = Assert.Single(_log.Warnings);
        Assert.Contains($"port {Address.Port} cannot be used", warning);
        Assert.Contains("PlainServer:Port", warning);
    }

    [Theory]
    [InlineData("maybe", "0", "PlainServer:Enabled is 'maybe'")]
    [InlineData("", "0", "PlainServer:Enabled is ''")]
    [InlineData("true", "many", "PlainServer:Port is 'many'")]
    [InlineData("true", "65536", "PlainServer:Port is '65536'")]
    [InlineData("true", "-1", "PlainServer:Port is '-1'")]
    [InlineData("true", "+1", "PlainServer:Port is '+1'")]
    [InlineData("true", "", "PlainServer:Port is ''")]
    public async Task A_wrong_setting_is_an_error_that_names_it(string enabled, string port, string text)
    {
        using var server = Server(enabled, port);

        var error = await Assert.ThrowsAsync<SettingException>(
            () => server.StartingAsync(TestContext.Current.CancellationToken));

        Assert.StartsWith(text, error.Message);
    }

    /// <summary>Another program may have the port; then the warning names it.</summary>
    [Fact]
    public async Task Without_settings_it_is_on_and_wants_the_port_that_the_readme_names()
    {
        using var server = Server(enabled: null, port: null);

        await StartAsync(server);

        Assert.Contains(_log.Lines, line => line.Contains("59900", StringComparison.Ordinal));
        await server.StoppedAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Switched_off_it_is_silent()
    {
        using var server = Server("false", "many");

        await StartAsync(server);

        Assert.Null(server.Address);
        Assert.Empty(_log.Warnings);
    }

    [Fact]
    public async Task Stopped_it_frees_its_port()
    {
        var port = Address.Port;

        await _server.StoppedAsync(TestContext.Current.CancellationToken);

        Assert.Null(_server.Address);
        using var other = new TcpListener(IPAddress.Loopback, port);
        other.Start();
    }

    /// <summary>What a host does with it.</summary>
    private static async Task StartAsync(PlainHttpServer server)
    {
        await server.StartingAsync(TestContext.Current.CancellationToken);
        await server.StartedAsync(TestContext.Current.CancellationToken);
    }

    private PlainHttpServer Server(string? enabled, string? port) => new(
        new ConfigurationBuilder()
            .AddInMemoryCollection([new("PlainServer:Enabled", enabled), new("PlainServer:Port", port)]).Build(),
        [],
        _log);

    private sealed class LogLines : ILogger<PlainHttpServer>
    {
        private readonly List<(LogLevel Level, string Text)> _lines = [];

        public IEnumerable<string> Lines => Snapshot().Select(line => line.Text);

        public IEnumerable<string> Warnings => At(LogLevel.Warning);

        public IEnumerable<string> At(LogLevel level) =>
            Snapshot().Where(line => line.Level == level).Select(line => line.Text);

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (_lines)
            {
                _lines.Add((logLevel, formatter(state, exception)));
            }
        }

        private List<(LogLevel Level, string Text)> Snapshot()
        {
            lock (_lines)
            {
                return [.. _lines];
            }
        }
    }
}
