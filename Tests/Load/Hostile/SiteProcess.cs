using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;

/// <summary>The published site, and what Linux and the runtime know of it.</summary>
internal sealed partial class SiteProcess : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("cookie-tutorial-hostile-").FullName;
    private readonly ConcurrentQueue<string> _log = new();
    private readonly Process _process;
    private readonly RuntimeQuestion _question;

    /// <summary>Publishes it.</summary>
    /// <param name="settings">Settings of the site, as arguments.</param>
    public SiteProcess(IEnumerable<string> settings)
    {
        var site = Path.Combine(_folder, "site");
        var hook = Path.Combine(_folder, "hook");
        Programs.Publish(Repository.Root, "CookieTutorial.csproj", site);
        Programs.Publish(Repository.Root, "Tests/Load/runtime.cs", hook);
        Port = Programs.FreePort();
        string[] arguments = ["--urls", $"http://127.0.0.1:{Port}", .. settings];
        var start = new ProcessStartInfo(Path.Combine(site, "CookieTutorial"), arguments)
        {
            WorkingDirectory = site,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // All of this comes from one address.
        start.Environment["LabRate__Requests"] = "1000000";
        start.Environment["LabRate__Seconds"] = "1";
        start.Environment["ASPNETCORE_ENVIRONMENT"] = start.Environment["DOTNET_ENVIRONMENT"] = "Production";
        _question = new(Path.Combine(_folder, "answer"));
        _question.AddTo(start, hook);
        _process = new() { StartInfo = start };
    }

    public int Port { get; }

    public bool HasEnded => _process.HasExited;

    public IReadOnlyCollection<string> Log => _log;

    public long ResidentBytes =>
        long.Parse(File.ReadAllText($"/proc/{_process.Id}/statm").Split(' ')[1]) * Environment.SystemPageSize;

    /// <summary>The CPU time of its threads, which Linux counts in nanoseconds (proc(5), schedstat).</summary>
    public TimeSpan CpuTime => TimeSpan.FromMicroseconds(Directory.GetDirectories($"/proc/{_process.Id}/task")
        .Sum(thread => long.Parse(File.ReadAllText($"{thread}/schedstat").Split(' ')[0])) / 1000.0);

    public int OpenFiles => Directory.GetFileSystemEntries($"/proc/{_process.Id}/fd").Length;

    /// <summary>The lines of the log that tell of a failure, or that something sent came into it.</summary>
    public List<string> BadLines() =>
    [
        .. _log.Where(line => line.Contains("Exception", StringComparison.Ordinal) || Failure().IsMatch(line)
            || line.Contains(HostileTexts.Mark, StringComparison.Ordinal)),
    ];

    /// <summary>Starts it, and waits until it says that it is ready.</summary>
    public async Task StartAsync()
    {
        TaskCompletionSource ready = new();
        _process.OutputDataReceived += (_, line) => Hear(line.Data ?? "");
        _process.ErrorDataReceived += (_, line) => _log.Enqueue(line.Data ?? "");
        _process.EnableRaisingEvents = true;
        _process.Exited += (_, _) => ready.TrySetException(new InvalidOperationException(string.Join('\n', _log)));
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await ready.Task.WaitAsync(TimeSpan.FromMinutes(1));

        void Hear(string line)
        {
            _log.Enqueue(line);
            if (line.Contains("Cookie Tutorial is ready", StringComparison.Ordinal))
            {
                ready.TrySetResult();
            }
        }
    }

    /// <summary>Collects all garbage, and tells what is left.</summary>
    public async Task<(long Alive, long Resident)> CollectAsync() =>
        (await _question.AliveBytesAsync(_process.Id), ResidentBytes);

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [GeneratedRegex(@"^\s*(fail|crit): ")]
    private static partial Regex Failure();
}
