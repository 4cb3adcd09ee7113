using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;

internal sealed record Answer(int Status, string Head, string Body);

/// <summary>Sends bytes as they are, on one connection as long as the server keeps it.</summary>
internal sealed partial class RawClient(int port) : IDisposable
{
    private static readonly Answer s_none = new(0, "", "");

    private readonly byte[] _buffer = new byte[64 * 1024];
    private TcpClient? _client;

    // Asked for once: a client that could not write all would not give it any more, and the answer may be there.
    private NetworkStream? _stream;
    private int _start;
    private int _end;

    public bool IsConnected =>
        _client is { Client: var socket } && !(socket.Poll(0, SelectMode.SelectRead) && socket.Available == 0);

    /// <summary>The answer, or status 0 when the server closed the connection without one.</summary>
    public async Task<Answer> SendAsync(byte[] request)
    {
        var isReused = _client is not null;
        var answer = await TryAsync(request);

        // A server may close a connection that it has kept just when the next request is on its way (RFC 9112, section 9.3.1).
        return answer.Status == 0 && isReused ? await TryAsync(request) : answer;
    }

    public void Dispose()
    {
        _client?.Dispose();
        _client = null;
    }

    private async Task<Answer> TryAsync(byte[] request)
    {
        try
        {
            if (_client is null)
            {
                (_start, _end) = (0, 0);
                _client = new() { NoDelay = true };
                await _client.ConnectAsync(IPAddress.Loopback, port);
                _stream = _client.GetStream();
            }

            var writing = WriteAsync(request);
            var head = Encoding.Latin1.GetString(await ReadToAsync("\r\n\r\n"u8.ToArray()));
            var body = Length().Match(head) is { Success: true } length ? await ReadAsync(int.Parse(length.Groups[1].ValueSpan))
                : head.Contains("Transfer-Encoding: chunked", StringComparison.OrdinalIgnoreCase) ? await ReadChunksAsync()
                : [];
            await writing;
            if (head.Contains("Connection: close", StringComparison.OrdinalIgnoreCase))
            {
                Dispose();
            }

            return new(int.Parse(head.AsSpan(9, 3)), head, Encoding.UTF8.GetString(body));
        }
        catch (Exception exception) when (exception is IOException or SocketException)
        {
            Dispose();
            return s_none;
        }
    }

    /// <summary>A server may answer, and close, before it has read all.</summary>
    private async Task WriteAsync(byte[] request)
    {
        try
        {
            await _stream!.WriteAsync(request);
        }
        catch (Exception exception) when (exception is IOException or SocketException or ObjectDisposedException)
        {
        }
    }

    private async Task<byte[]> ReadChunksAsync()
    {
        List<byte> body = [];
        while (true)
        {
            var size = int.Parse(Encoding.Latin1.GetString(await ReadToAsync("\r\n"u8.ToArray())).Trim(), NumberStyles.HexNumber);
            body.AddRange((await ReadAsync(size + 2))[..size]);
            if (size == 0)
            {
                return [.. body];
            }
        }
    }

    private async Task<byte[]> ReadToAsync(byte[] end)
    {
        List<byte> read = [];
        while (!CollectionsMarshal.AsSpan(read).EndsWith(end))
        {
            if (_start == _end)
            {
                await FillAsync();
            }

            read.Add(_buffer[_start++]);
        }

        return [.. read];
    }

    private async ValueTask<byte[]> ReadAsync(int length)
    {
        var result = new byte[length];
        for (var done = 0; done < length;)
        {
            if (_start == _end)
            {
                await FillAsync();
            }

            var part = Math.Min(length - done, _end - _start);
            Array.Copy(_buffer, _start, result, done, part);
            (_start, done) = (_start + part, done + part);
        }

        return result;
    }

    private async ValueTask FillAsync()
    {
        (_start, _end) = (0, await _stream!.ReadAsync(_buffer));
        if (_end == 0)
        {
            throw new IOException("The server closed the connection.");
        }
    }

    [GeneratedRegex(@"\r\nContent-Length: (\d+)\r\n", RegexOptions.IgnoreCase)]
    private static partial Regex Length();
}
