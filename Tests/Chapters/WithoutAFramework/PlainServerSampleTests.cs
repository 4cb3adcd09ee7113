using System.Net.Sockets;
using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Chapters.WithoutAFramework;

/// <summary>The program that readers take home answers like the plain server.</summary>
public sealed class PlainServerSampleTests
{
    [Fact]
    public async Task It_answers_every_path_with_its_cookie()
    {
        using var program = RunningProgram.StartSample("plain_server.cs", "0");

        var address = await program.AddressAsync();
        var response = await RawHttp.GetAsync(address, "/<b>");

        // The system chose the port, as 0 asks it to.
        Assert.NotEqual(59900, address.Port);
        Assert.EndsWith(
            "Set-Cookie: id=some_value_42\r\nConnection: close\r\n\r\n<html><body>Path is: /&lt;b&gt;</body></html>", response);
    }

    /// <summary>It serves one at a time, and browsers open connections to spare. Without an end it would wait for ever.</summary>
    [Fact(Timeout = 60_000)]
    public async Task A_client_that_says_nothing_holds_the_others_for_some_seconds_only()
    {
        using var program = RunningProgram.StartSample("plain_server.cs", "0");
        var address = await program.AddressAsync();
        using var silent = new TcpClient();
        await silent.ConnectAsync(address.Host, address.Port, TestContext.Current.CancellationToken);

        Assert.StartsWith("HTTP/1.1 200 OK", await RawHttp.GetAsync(address, "/"));
    }
}
