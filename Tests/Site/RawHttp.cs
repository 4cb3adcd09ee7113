using System.Net.Sockets;
using System.Text;

namespace CookieTutorial.Tests.Site;

/// <summary>Sends bytes that no well-behaved client would send, and returns whatever comes back.</summary>
internal static class RawHttp
{
    /// <summary>Sends a GET request with these header lines.</summary>
    /// <param name="address">The server.</param>
    /// <param name="target">The request target, sent as it is.</param>
    /// <param name="headerLines">Header lines without their line ends; each character is sent as one byte (Latin-1).</param>
    /// <returns>The whole response as text.</returns>
    public static Task<string> GetAsync(Uri address, string target, params string[] headerLines) =>
        SendAsync(address, string.Join(
            "\r\n",
            [$"GET {target} HTTP/1.1", $"Host: {address.Authority}", .. headerLines, "Connection: close", "", ""]));

    /// <summary>Sends text, one byte a character, and reads until the server closes the connection.</summary>
    public static async Task<string> SendAsync(Uri address, string text)
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", address.Port, cancellation);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(text), cancellation);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return await reader.ReadToEndAsync(cancellation);
    }
}
