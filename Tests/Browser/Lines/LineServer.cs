using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;
using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Browser.Lines;

/// <summary>
/// A server without a framework: it sends any octets as a <c>Set-Cookie</c> line, also those that Kestrel refuses to send, and
/// notes the octets of the <c>Cookie</c> line of each request. A request names its exchange in its query. It listens to HTTP and,
/// with the <see cref="TestCertificate"/>, to HTTPS.
/// </summary>
internal sealed class LineServer : IAsyncDisposable
{
    private const string EndOfHead = "\r\n\r\n";

    private readonly TcpListener _plain = new(IPAddress.Loopback, port: 0);
    private readonly TcpListener _secure = new(IPAddress.Loopback, port: 0);
    private readonly ConcurrentDictionary<string, (string? Target, string[] Lines)> _answers = new();
    private readonly ConcurrentDictionary<string, string?> _received = new();
    private readonly Task _accepting;

    /// <summary>Starts one.</summary>
    public LineServer()
    {
        _plain.Start();
        _secure.Start();
        _accepting = Task.WhenAll(AcceptAsync(_plain, isSecure: false), AcceptAsync(_secure, isSecure: true));
    }

    /// <summary>
    /// The address to ask for in an exchange, whose answer sets these lines. All characters of a line are octets.
    /// </summary>
    /// <param name="address">An address without port and query.</param>
    /// <param name="key">The name of the exchange, of letters, digits and hyphens.</param>
    /// <param name="lines">What the answer sets.</param>
    public string Prepare(string address, string key, params string[] lines) => Prepare(address, key, (null, lines));

    /// <summary>The address to ask for in an exchange, whose answer sends the browser on to another address.</summary>
    public string PrepareRedirect(string address, string key, string target) => Prepare(address, key, (target, []));

    /// <summary>Whether the request of an exchange has arrived, and the octets of its <c>Cookie</c> line, if any.</summary>
    public (bool Arrived, string? Cookie) Received(string key) => (_received.TryGetValue(key, out var cookie), cookie);

    public async ValueTask DisposeAsync()
    {
        _plain.Dispose();
        _secure.Dispose();
        await _accepting;
    }

    private string Prepare(string address, string key, (string? Target, string[] Lines) answer)
    {
        _answers[key] = answer;
        var listener = address.StartsWith("https:", StringComparison.Ordinal) ? _secure : _plain;
        var afterHost = address.IndexOf('/', address.IndexOf("//", StringComparison.Ordinal) + 2);
        return $"{address[..afterHost]}:{((IPEndPoint)listener.LocalEndpoint).Port}{address[afterHost..]}?{key}";
    }

    private async Task AcceptAsync(TcpListener listener, bool isSecure)
    {
        try
        {
            while (true)
            {
                _ = AnswerOneAsync(await listener.AcceptTcpClientAsync(), isSecure);
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // It has been stopped.
        }
    }

    /// <summary>One request for each connection: hundreds of hosts would have hundreds of them that wait for another.</summary>
    private async Task AnswerOneAsync(TcpClient client, bool isSecure)
    {
        using (client)
        {
            try
            {
                await using var stream = await OpenAsync(client, isSecure);
                if (await ReadHeadAsync(stream) is { } head)
                {
                    await stream.WriteAsync(Encoding.Latin1.GetBytes(Answer(head)));
                }
            }
            catch (Exception exception) when (exception is IOException or AuthenticationException)
            {
                // The browser has gone, or does not take the certificate.
            }
        }
    }

    private static async Task<Stream> OpenAsync(TcpClient client, bool isSecure)
    {
        if (!isSecure)
        {
            return client.GetStream();
        }

        SslStream stream = new(client.GetStream());
        await stream.AuthenticateAsServerAsync(TestCertificate.Certificate);
        return stream;
    }

    /// <summary>The request line and the header lines; an empty form has nothing behind them.</summary>
    private static async Task<string?> ReadHeadAsync(Stream stream)
    {
        StringBuilder head = new();
        var buffer = new byte[8192];
        while (true)
        {
            var count = await stream.ReadAsync(buffer);
            if (count == 0)
            {
                return null;
            }

            var seen = Math.Max(head.Length - EndOfHead.Length, 0);
            head.Append(Encoding.Latin1.GetString(buffer, 0, count));
            if (head.ToString(seen, head.Length - seen).Contains(EndOfHead, StringComparison.Ordinal))
            {
                return head.ToString();
            }
        }
    }

    private string Answer(string head)
    {
        var lines = head.Split("\r\n");
        var target = lines[0].Split(' ')[1];
        var key = target[(target.IndexOf('?', StringComparison.Ordinal) + 1)..];
        if (!_answers.TryGetValue(key, out var answer))
        {
            return "HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";
        }

        _received[key] = Field(lines, "Cookie");
        return (answer.Target is null ? "HTTP/1.1 200 OK\r\n" : $"HTTP/1.1 302 Found\r\nLocation: {answer.Target}\r\n")
            + string.Concat(answer.Lines.Select(line => $"Set-Cookie: {line}\r\n"))
            + $"Access-Control-Allow-Origin: {Field(lines, "Origin") ?? "*"}\r\n"
            + "Access-Control-Allow-Credentials: true\r\n"
            + "Connection: close\r\nCache-Control: no-store\r\nContent-Type: text/html\r\nContent-Length: 15\r\n\r\n"
            + "<!doctype html>";
    }

    private static string? Field(string[] lines, string name) =>
        lines.FirstOrDefault(line => line.StartsWith($"{name}: ", StringComparison.OrdinalIgnoreCase))?[(name.Length + 2)..];
}
