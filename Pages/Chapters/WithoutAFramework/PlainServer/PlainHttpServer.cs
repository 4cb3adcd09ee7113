using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using CookieTutorial.Services.Hosting;

namespace CookieTutorial.Pages.Chapters.WithoutAFramework.PlainServer;

/// <summary>
/// A web server without a framework: it accepts connections on a socket, reads each request's text and writes the response's
/// text. It listens on the loopback addresses only, whatever is configured.
/// </summary>
/// <param name="configuration">
/// <c>PlainServer:Enabled</c>, <c>true</c> (the default) or <c>false</c>, and <c>PlainServer:Port</c>, 0 to 65535, where 0 lets
/// the system choose a free port; 59900 is the default.
/// </param>
/// <param name="pages">Pages that other chapters have added.</param>
/// <param name="logger">Hears one warning when the port is taken; the site runs on without this server.</param>
public sealed partial class PlainHttpServer(
    IConfiguration configuration, IEnumerable<IPlainPage> pages, ILogger<PlainHttpServer> logger)
    : IHostedLifecycleService, IDisposable
{
    private const string EnabledSetting = "PlainServer:Enabled";
    private const string PortSetting = "PlainServer:Port";
    private const int DefaultPort = 59900;

    /// <summary>The most clients at once: each may take ten seconds, and further ones wait in the system's queue.</summary>
    public const int MostClients = 100;

    private readonly SemaphoreSlim _places = new(MostClients);
    private List<TcpListener> _listeners = [];
    private readonly CancellationTokenSource _stopping = new();
    private Task _accepting = Task.CompletedTask;
    private int? _port;

    /// <summary>Where the server listens, or <see langword="null"/> when it does not run.</summary>
    public Uri? Address { get; private set; }

    /// <summary>
    /// The same for a browser that calls this machine by a certain name, or <see langword="null"/> when that name leads a browser
    /// elsewhere. A jar belongs to a name: <c>localhost</c> and <c>127.0.0.1</c> have one each.
    /// </summary>
    public Uri? AddressFor(string host) =>
        Address is { } address && LoopbackName.Is(host) ? new UriBuilder(address) { Host = host }.Uri : null;

    /// <inheritdoc />
    /// <exception cref="SettingException">A setting is wrong: the site does not start.</exception>
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        if (configuration[EnabledSetting] is null || configuration.Flag(EnabledSetting))
        {
            _port = configuration[PortSetting] is null
                ? DefaultPort
                : configuration.Number(PortSetting, IPEndPoint.MinPort, IPEndPoint.MaxPort);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc />
    /// <remarks>Starts when the site listens already, so that a port that both want goes to the site.</remarks>
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        if (_port is { } port)
        {
            Listen(port);
        }

        _accepting = Task.WhenAll(_listeners.Select(AcceptAsync));
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    /// <remarks>Stops when the site has finished: until then one of its pages may talk to this server.</remarks>
    public async Task StoppedAsync(CancellationToken cancellationToken)
    {
        // A host may be stopped from two sides at once; the first one stops.
        var listeners = Interlocked.Exchange(ref _listeners, []);
        if (listeners.Count > 0)
        {
            await _stopping.CancelAsync();
            await _accepting;
            Close(listeners);
        }
    }

    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public void Dispose()
    {
        Close(Interlocked.Exchange(ref _listeners, []));
        _stopping.Dispose();
    }

    private void Listen(int port)
    {
        try
        {
            Open(IPAddress.Loopback, port);
            var actualPort = ((IPEndPoint)_listeners[0].LocalEndpoint).Port;

            // "localhost" is two addresses, and a browser may try either first; a machine without IPv6 has only one.
            if (HasIpv6Loopback())
            {
                Open(IPAddress.IPv6Loopback, actualPort);
            }

            Address = new($"http://localhost:{actualPort}/");
            LogListening(Address);
        }
        catch (SocketException exception)
        {
            Close(Interlocked.Exchange(ref _listeners, []));
            LogCannotListen(port, exception.Message, PortSetting, EnabledSetting);
        }
    }

    private void Open(IPAddress address, int port)
    {
        var listener = new TcpListener(address, port);
        listener.Start();
        _listeners.Add(listener);
    }

    private static bool HasIpv6Loopback() => NetworkInterface.GetAllNetworkInterfaces()
        .SelectMany(network => network.GetIPProperties().UnicastAddresses)
        .Any(unicast => unicast.Address.Equals(IPAddress.IPv6Loopback));

    private void Close(List<TcpListener> listeners)
    {
        listeners.ForEach(listener => listener.Dispose());
        Address = null;
    }

    private async Task AcceptAsync(TcpListener listener)
    {
        while (!_stopping.IsCancellationRequested)
        {
            try
            {
                await _places.WaitAsync(_stopping.Token);
                _ = AnswerAsync(await AcceptInPlaceAsync(listener));
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (SocketException exception)
            {
                LogNotAccepted(exception.Message);
            }
        }
    }

    /// <summary>A client that does not come leaves its place to others.</summary>
    private async Task<TcpClient> AcceptInPlaceAsync(TcpListener listener)
    {
        try
        {
            return await listener.AcceptTcpClientAsync(_stopping.Token);
        }
        catch
        {
            _places.Release();
            throw;
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        try
        {
            await PlainConnection.AnswerAsync(client, pages, logger, _stopping.Token);
        }
        finally
        {
            _places.Release();
        }
    }

    [LoggerMessage(1, LogLevel.Information, "The plain server listens at {Address}")]
    private partial void LogListening(Uri address);

    [LoggerMessage(2, LogLevel.Debug, "A connection to the plain server failed: {Reason}")]
    private partial void LogNotAccepted(string reason);

    [LoggerMessage(
        3,
        LogLevel.Warning,
        "The plain server does not run, because port {Port} cannot be used ({Reason}). "
        + "Choose another port with {PortSetting}, or switch the server off with {EnabledSetting}.")]
    private partial void LogCannotListen(int port, string reason, string portSetting, string enabledSetting);
}
