using System.Diagnostics;

namespace CookieTutorial.Tests.Site;

/// <summary>The site as a program of its own, as a person starts it; it ends with the test.</summary>
internal sealed class RunningSite : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Process _process;
    private readonly List<string> _lines = [];

    private RunningSite(Process process) => _process = process;

    /// <summary>What it has printed up to the last line that was asked for.</summary>
    public IReadOnlyList<string> LinesSoFar => _lines;

    /// <summary>Starts it with command-line arguments.</summary>
    public static RunningSite Start(params string[] arguments) => new(Process.Start(
        new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. arguments])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!);

    /// <summary>Starts it, and waits until it ends by itself. Returns all that it printed.</summary>
    public static async Task<(int ExitCode, string Output)> RunToEndAsync(params string[] arguments)
    {
        using var site = Start(arguments);
        var output = site._process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = site._process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await site._process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (site._process.ExitCode, await output + await error);
    }

    /// <summary>Waits for a line that contains a text; a site that never prints it fails the test instead of holding it up.</summary>
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

    public void Dispose()
    {
        _process.Kill();
        _process.Dispose();
    }
}
