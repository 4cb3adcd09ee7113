using System.Diagnostics;
using System.Net;

/// <summary>A server that runs.</summary>
internal sealed class Server : IDisposable
{
    private static readonly HttpClient s_client = new();
    private readonly Process _process;
    private readonly RuntimeQuestion? _question;

    private Server(string name, Process process, RuntimeQuestion? question, int port)
    {
        (Name, _process, _question, Address) = (name, process, question, new($"http://127.0.0.1:{port}/"));
        Processes = new(process.Id);
    }

    public string Name { get; }

    public Uri Address { get; }

    public ProcessTree Processes { get; }

    public double MillisecondsToStart { get; private set; }

    /// <summary>Starts it, and waits until a page is there.</summary>
    /// <param name="question">How to ask its runtime, where it is a .NET program that has to answer.</param>
    public static async Task<Server> StartAsync(
        string name, ProcessStartInfo start, int port, string page, RuntimeQuestion? question = null)
    {
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.Environment["ASPNETCORE_ENVIRONMENT"] = start.Environment["DOTNET_ENVIRONMENT"] = "Production";
        var watch = Stopwatch.StartNew();
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var server = new Server(name, process, question, port);
        while (!await server.AnswersAsync(page))
        {
            if (process.HasExited || watch.Elapsed > TimeSpan.FromSeconds(60))
            {
                server.Dispose();
                var command = $"{start.FileName} {string.Join(' ', start.ArgumentList)}";
                throw new InvalidOperationException($"{name} does not start: {command}");
            }

            // No event tells that a foreign server listens. This is the resolution of what is measured.
            await Task.Delay(1);
        }

        server.MillisecondsToStart = watch.Elapsed.TotalMilliseconds;
        return server;
    }

    /// <summary>All that the server has allocated since it started; 0 for one whose runtime cannot be asked.</summary>
    public Task<long> AllocatedBytesAsync() => _question?.AllocatedBytesAsync(_process.Id) ?? Task.FromResult(0L);

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.WaitForExit();
        _process.Dispose();
    }

    private async Task<bool> AnswersAsync(string page)
    {
        try
        {
            using var response = await s_client.GetAsync(new Uri(Address, page));
            return response.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
