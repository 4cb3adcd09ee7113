using System.Net;
using System.Net.Sockets;

/// <summary>Clients that send one byte a second: one half in the head of a request, the other half in its body.</summary>
internal sealed class SlowClients(int port, SiteWords words) : IAsyncDisposable
{
    public const int Clients = 200;

    private const int Body = 1000;

    private readonly CancellationTokenSource _stop = new();
    private readonly CountdownEvent _connecting = new(Clients);
    private readonly List<Task> _all = [];
    private int _dropped;

    /// <summary>How often the site closed the connection of one.</summary>
    public int Dropped => _dropped;

    public void Start()
    {
        _all.AddRange(Enumerable.Range(0, Clients).Select(number => Task.Run(() => DawdleAsync(number))));
        if (!_connecting.Wait(TimeSpan.FromMinutes(1)))
        {
            throw new InvalidOperationException($"{_connecting.CurrentCount} slow clients find no connection.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await Task.WhenAll(_all);
        _stop.Dispose();
        _connecting.Dispose();
    }

    private async Task DawdleAsync(int number)
    {
        var isFirst = true;
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, port, _stop.Token);
                await using var stream = client.GetStream();
                var (fast, slow) = number % 2 == 0 ? InBody(words.Forms[number / 2 % words.Forms.Count]) : InHead();
                await stream.WriteAsync(fast, _stop.Token);
                if (isFirst)
                {
                    isFirst = false;
                    _connecting.Signal();
                }

                using var second = new PeriodicTimer(TimeSpan.FromSeconds(1));
                foreach (var octet in slow)
                {
                    await stream.WriteAsync(new[] { octet }, _stop.Token);
                    await second.WaitForNextTickAsync(_stop.Token);
                }
            }
            catch (Exception exception) when (exception is IOException or SocketException)
            {
                Interlocked.Increment(ref _dropped);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private static (byte[] Fast, byte[] Slow) InBody(string address) =>
        (Requests.Post(address, Requests.UrlEncoded, new byte[Body])[..^Body], Requests.Latin(new string('x', Body)));

    private (byte[] Fast, byte[] Slow) InHead() =>
        ([], Requests.Latin($"GET / HTTP/1.1\r\nHost: localhost\r\nCookie: {words.Cookies[0]}=" + new string('x', Body)));
}
