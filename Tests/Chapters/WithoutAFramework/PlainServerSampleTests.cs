using System.Net.Sockets;
using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Chapters.WithoutAFramework;

/// <summary>The program that readers take home answers like the plain server.</summary>
public sealed class PlainServerSampleTests
{
    [Fact]
    public async Task It_answers_every_path_with_its_cookie_and_prints_the_one_that_came()
    {
        using var program = RunningProgram.StartSample("plain_server.cs", "0");

        var address = await program.AddressAsync();
        var response = await RawHttp.GetAsync(address, "/<b>", "cookie: id=5");

        // The system chose the port, as 0 asks it to.
        Assert.NotEqual(59900, address.Port);
        Assert.Equal("127.0.0.1", address.Host);
        Assert.Equal(
            "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: 45\r\nSet-Cookie: id=some_value_42\r\n"
            + "Connection: close\r\n\r\n<html><body>Path is: /&lt;b&gt;</body></html>",
            response);
        Assert.Equal("cookie: id=5", await program.LineAsync("id=5"));

        // What is no request does not end the program.
        Assert.Contains("Path is: <", await RawHttp.SendAsync(address, "nonsense\r\n\r\n"));
        Assert.Contains("Path is: /again<", await RawHttp.GetAsync(address, "/again"));
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
