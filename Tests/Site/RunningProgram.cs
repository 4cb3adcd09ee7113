using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using CookieTutorial.Tests.Chapters;

namespace CookieTutorial.Tests.Site;

/// <summary>A program as a person starts it: the site, or one of the samples. It ends with the test.</summary>
internal sealed class RunningProgram : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan TimeToEnd = TimeSpan.FromSeconds(10);

    private readonly Process _process;
    private readonly List<string> _lines = [];
    private bool _hasCompiler;

    private RunningProgram(Process process) => _process = process;

    /// <summary>Starts the site with command-line arguments.</summary>
    public static RunningProgram Start(params string[] arguments) =>
        Start(Repository.Root, [typeof(Program).Assembly.Location, .. Settings, .. arguments]);

    /// <summary>Starts a published program from another folder, as a service manager does: in Production.</summary>
    public static RunningProgram StartPublished(string program, string folder, params string[] arguments) =>
        Start(folder, [program, .. Settings, .. arguments]);

    /// <summary>
    /// Starts a sample with <c>dotnet run</c>, in a folder that holds nothing else, as at a reader's home. Samples that begin
    /// with the same <c>#:</c> lines take turns under one name: where only the text of a program has changed, <c>dotnet run</c>
    /// calls the compiler alone, and that takes a quarter of the time. So one must have ended before the next starts.
    /// </summary>
    public static RunningProgram StartSample(string sample, params string[] arguments)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "wwwroot", "samples", sample));
        var directives = text.Split('\n').TakeWhile(line => line.StartsWith("#:", StringComparison.Ordinal));
        var kind = string.Join('\n', [Environment.UserName, Repository.Root, .. directives]);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(kind)))[..16];
        var home = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), $"cookie-tutorial-sample-{hash}")).FullName;
        var program = Path.Combine(home, "program.cs");
        if (!File.Exists(program) || File.ReadAllText(program) != text)
        {
            // A program that has not changed is not compiled at all.
            File.WriteAllText(program, text);
        }

        var running = Start(home, ["run", "program.cs", "--", .. arguments]);
        running._hasCompiler = true;
        return running;
    }

    /// <summary>Starts it, and waits until it ends by itself. Returns all that it printed.</summary>
    public static async Task<(int ExitCode, string Output)> RunToEndAsync(params string[] arguments)
    {
        using var site = Start(arguments);
        return await site.EndAsync();
    }

    /// <summary>
    /// Waits for a line that contains a text; a site that never prints it fails the test instead of holding it up.
    /// </summary>
    public async Task<string> LineAsync(string text)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        while (await _process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            _lines.Add(line);
            if (line.Contains(text, StringComparison.Ordinal))
            {
                return line;
            }
        }

        throw new InvalidOperationException($"The site ended without saying: {text}");
    }

    /// <summary>Waits until it says which address to open.</summary>
    public Task<Uri> ReadyAsync() => UrlAsync("Cookie Tutorial is ready");

    /// <summary>Waits until it says where it listens.</summary>
    public Task<Uri> AddressAsync() => UrlAsync("istening on");

    /// <summary>Asks it to end, as service managers do: SIGTERM, which Windows has not.</summary>
    public async Task TerminateAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>
    /// Waits until it has ended; one that goes on fails the test instead of holding it up. Returns its exit code and all that it
    /// printed.
    /// </summary>
    public async Task<(int ExitCode, string Output)> EndAsync()
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        var output = _process.StandardOutput.ReadToEndAsync(patience.Token);
        var error = _process.StandardError.ReadToEndAsync(patience.Token);
        await _process.WaitForExitAsync(patience.Token);
        return (_process.ExitCode, string.Join('\n', [.. _lines, await output + await error]));
    }

    private async Task<Uri> UrlAsync(string text) =>
        new((await LineAsync(text)).Split(' ').Single(word => word.StartsWith("http", StringComparison.Ordinal)));

    private static IEnumerable<string> Settings =>
        ChapterParts.Settings.SelectMany(setting => new[] { $"--{setting.Key}", setting.Value });

    private static RunningProgram Start(string folder, string[] arguments) => new(Process.Start(
        new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,

            // It ends before it could gain from code that is compiled twice.
            Environment = { ["DOTNET_TieredPGO"] = "0" },
        })!);

    /// <summary>
    /// Below <c>dotnet run</c> there is also the server that has compiled the program, and the next sample needs it again: as
    /// long to start as all the rest. So <c>dotnet run</c> is asked to end, and takes only the program with it.
    /// </summary>
    public void Dispose()
    {
        if (_hasCompiler && !OperatingSystem.IsWindows())
        {
            using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
            _process.WaitForExit(TimeToEnd);
        }

        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }
}
