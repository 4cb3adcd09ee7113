using System.Net;
using System.Net.Sockets;
using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Chapters.WithoutAFramework;

/// <summary>The plain server as a person starts it with the site.</summary>
public sealed class PlainServerStartTests
{
    [Fact]
    public async Task A_taken_port_of_the_plain_server_is_one_warning_and_the_site_runs_on()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        using var site = RunningProgram.Start(
            "--urls", "http://127.0.0.1:0", "--PlainServer:Enabled", "true", "--PlainServer:Port", $"{port}");

        var warning = await site.LineAsync("The plain server does not run");
        Assert.Contains($"port {port} cannot be used", warning);
        Assert.Contains("PlainServer:Port", warning);
        await site.LineAsync("Cookie Tutorial is ready");
    }

    [Fact]
    public async Task A_port_that_the_site_and_the_plain_server_both_want_goes_to_the_site()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var port = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();
        using var site = RunningProgram.Start(
            "--urls", $"http://127.0.0.1:{port}", "--PlainServer:Enabled", "true", "--PlainServer:Port", $"{port}");

        Assert.Contains($"port {port} cannot be used", await site.LineAsync("The plain server does not run"));
        await site.LineAsync("Cookie Tutorial is ready");
    }

    [Fact]
    public async Task A_wrong_port_of_the_plain_server_is_one_clear_line()
    {
        var (exitCode, output) = await RunningProgram.RunToEndAsync("--urls", "http://127.0.0.1:0", "--PlainServer:Port", "many");

        Assert.Equal(1, exitCode);
        Assert.Equal(
            "Cookie Tutorial cannot start: PlainServer:Port is 'many', but it must be a number from 0 to 65535. "
            + "README.md lists all settings.",
            output.TrimEnd());
    }
}
