using System.Net;
using System.Net.Sockets;
using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Http;

/// <summary>The program as a person starts it.</summary>
public sealed class StartTests
{
    [Theory]
    [InlineData("http://127.0.0.1:0", @"Open http://127\.0\.0\.1:\d+ in your browser")]
    [InlineData("http://*:0;http://0.0.0.0:0", @"Open http://localhost:\d+ or http://localhost:\d+ in your browser")]
    public async Task It_says_which_address_to_open(string urls, string message)
    {
        using var site = RunningProgram.Start("--urls", urls);

        Assert.Matches(message, await site.LineAsync("Cookie Tutorial is ready"));
    }

    [Fact]
    public async Task A_taken_port_is_one_clear_line()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}";

        var (exitCode, output) = await RunningProgram.RunToEndAsync("--urls", address);

        Assert.Equal(1, exitCode);
        Assert.Equal(
            $"Cookie Tutorial cannot start: Failed to bind to address {address}: address already in use. "
            + "Choose another address: dotnet run --urls http://localhost:5001",
            output.TrimEnd());
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("http://localhost:99999")]
    [InlineData("http://192.0.2.1:5001")]
    public Task An_address_that_cannot_be_used_is_one_clear_line(string urls) => AssertOneClearLineAsync("--urls", urls);

    /// <summary>The certificate has a name, because a machine may well have one for development.</summary>
    [Fact]
    public Task A_certificate_that_is_missing_is_one_clear_line() => AssertOneClearLineAsync(
        "--urls", "https://localhost:5001",
        "--Kestrel:Certificates:Default:Subject", "nobody", "--Kestrel:Certificates:Default:Store", "My");

    [Theory]
    [InlineData("--Https:Enforce")]
    [InlineData("-p=5001")]
    public Task An_option_that_means_nothing_is_one_clear_line(string option) =>
        AssertOneClearLineAsync("--urls", "http://127.0.0.1:0", option);

    /// <summary>Each setting once: which values are wrong is tested where the setting is read, without a start.</summary>
    [Theory]
    [InlineData("Https:Enforce", "maybe", "true or false")]
    [InlineData("Https:Port", "0", "a number from 1 to 65535")]
    [InlineData("Proxies", "10.0.0.0/99", "an address such as 127.0.0.1, or a network such as 10.0.0.0/8")]
    [InlineData("AllowedHosts", "", "host names separated by semicolons, such as cookies.example;localhost, or * for any")]
    [InlineData("Logging:LogLevel:Default", "99", "one of Trace, Debug, Information, Warning, Error, Critical, None")]
    [InlineData("LabRate:Requests", "-1", "a number from 1 to 1000000")]
    [InlineData("LabRate:Seconds", "", "a number from 1 to 3600")]
    public async Task A_wrong_setting_is_one_clear_line(string name, string value, string expected)
    {
        var (exitCode, output) = await RunningProgram.RunToEndAsync("--urls", "http://127.0.0.1:0", $"--{name}", value);

        Assert.Equal(1, exitCode);
        Assert.Equal(
            $"Cookie Tutorial cannot start: {name} is '{value}', but it must be {expected}. README.md lists all settings.",
            output.TrimEnd());
    }

    private static async Task AssertOneClearLineAsync(params string[] arguments)
    {
        var (exitCode, output) = await RunningProgram.RunToEndAsync(arguments);

        Assert.Equal(1, exitCode);
        Assert.StartsWith("Cookie Tutorial cannot start: ", output);
        Assert.Single(output.TrimEnd().Split('\n'));
    }
}
