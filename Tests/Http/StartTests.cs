using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Http;

/// <summary>The program as a person starts it.</summary>
public sealed class StartTests
{
    [Fact]
    public async Task It_says_which_address_to_open()
    {
        using var site = Start("--urls", "http://127.0.0.1:0", "--PlainServer:Enabled", "false");

        var line = await FirstLineAsync(site, "Cookie Tutorial is ready");

        Assert.Matches(@"Open http://127\.0\.0\.1:\d+ in your browser", line);
        site.Kill();
    }

    [Fact]
    public async Task A_taken_port_is_one_clear_line()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}";
        using var site = Start("--urls", address, "--PlainServer:Enabled", "false");

        var output = await site.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = await site.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await site.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(1, site.ExitCode);
        Assert.Empty(output);
        Assert.Equal(
            $"Failed to bind to address {address}: address already in use. Another program uses it. Stop that program, or choose "
            + "another address: dotnet run --urls http://localhost:5001",
            error.TrimEnd());
    }

    [Fact]
    public async Task A_taken_port_of_the_plain_server_is_one_warning_and_the_site_runs_on()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        using var site = Start("--urls", "http://127.0.0.1:0", "--PlainServer:Enabled", "true", "--PlainServer:Port", $"{port}");

        var warning = await FirstLineAsync(site, "The plain server does not run");
        var ready = await FirstLineAsync(site, "Cookie Tutorial is ready");

        Assert.Contains($"port {port} cannot be used", warning);
        Assert.Contains("PlainServer:Port", warning);
        Assert.Contains("in your browser", ready);
        site.Kill();
    }

    private static Process Start(params string[] arguments) => Process.Start(new ProcessStartInfo(
        "dotnet", [typeof(Program).Assembly.Location, .. arguments])
    {
        WorkingDirectory = Repository.Root,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    private static async Task<string> FirstLineAsync(Process site, string text)
    {
        while (await site.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.Contains(text, StringComparison.Ordinal))
            {
                return line;
            }
        }

        throw new InvalidOperationException($"The site ended without saying: {text}");
    }
}
