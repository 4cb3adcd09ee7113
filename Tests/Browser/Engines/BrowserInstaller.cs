using System.ComponentModel;
using System.Diagnostics;
using Microsoft.Playwright;

namespace CookieTutorial.Tests.Browser.Engines;

/// <summary>
/// Provides a browser that really starts: an installed one, else Playwright's download, else the system's package.
/// </summary>
internal static class BrowserInstaller
{
    private static readonly TimeSpan InstallTime = TimeSpan.FromMinutes(5);

    /// <summary>The system's package managers, and how each installs a package without asking.</summary>
    private static readonly (string Command, string[] Steps)[] PackageManagers =
    [
        ("apt-get", ["apt-get update -q", "apt-get install -q -y --no-install-recommends {0}"]),
        ("dnf", ["dnf install -y {0}"]),
        ("apk", ["apk add {0}"]),
        ("pacman", ["pacman -Sy --noconfirm {0}"]),
    ];

    /// <summary>Starts a browser of the engine and says which program it was.</summary>
    /// <exception cref="BrowserMissingException">There is none, and none could be installed.</exception>
    public static async Task<(BrowserProgram Program, IBrowser Browser)> StartAsync(IPlaywright playwright, Engine engine)
    {
        if (engine == Engine.WebKit)
        {
            return await TryStartAsync(playwright, new(engine, null)) ?? throw new BrowserMissingException(
                $"Playwright's WebKit is not installed: {PlaywrightCommand} install --with-deps webkit");
        }

        return await StartInstalledAsync(playwright, engine)
            ?? await StartDownloadedAsync(playwright, engine)
            ?? (await InstallPackageAsync(engine) ? await StartInstalledAsync(playwright, engine) : null)
            ?? throw new BrowserMissingException(engine switch
            {
                Engine.Chromium => "No Chromium for the browser tests: install Chromium, Google Chrome or Microsoft Edge "
                    + "(on Debian: apt-get install chromium).",
                _ => "No Firefox for the browser tests: install Firefox (on Debian: apt-get install firefox-esr).",
            });
    }

    /// <summary>
    /// Starts a browser for tests of the site; <see langword="null"/> where no light one is installed, or a window is wanted.
    /// </summary>
    public static async Task<IBrowser?> TryStartLightAsync(IPlaywright playwright, Engine engine) =>
        (await StartFirstAsync(playwright, RunOptions.Headed ? [] : InstalledBrowsers.FindLight(engine)))?.Browser;

    /// <summary>Playwright's own command line, which comes with its package and needs nothing else.</summary>
    private static string PlaywrightCommand
    {
        get
        {
            var folder = Path.Combine(AppContext.BaseDirectory, ".playwright");
            var nodes = Directory.EnumerateFiles(Path.Combine(folder, "node"), "node*", SearchOption.AllDirectories);
            return $"{nodes.FirstOrDefault() ?? "node"} {Path.Combine(folder, "package", "cli.js")}";
        }
    }

    private static Task<(BrowserProgram Program, IBrowser Browser)?> StartInstalledAsync(IPlaywright playwright, Engine engine) =>
        StartFirstAsync(playwright, InstalledBrowsers.Find(engine));

    private static async Task<(BrowserProgram Program, IBrowser Browser)?> StartFirstAsync(
        IPlaywright playwright, IEnumerable<BrowserProgram> programs)
    {
        foreach (var program in programs)
        {
            if (await TryStartAsync(playwright, program) is { } started)
            {
                return started;
            }
        }

        return null;
    }

    private static async Task<(BrowserProgram Program, IBrowser Browser)?> StartDownloadedAsync(
        IPlaywright playwright, Engine engine)
    {
        var browser = engine.ToString().ToLowerInvariant();
        var installed = await Task.Run(() => Microsoft.Playwright.Program.Main(["install", browser]));
        return installed == 0 ? await TryStartAsync(playwright, new(engine, null)) : null;
    }

    /// <summary>
    /// A program can be there and yet not start: one that lacks a library, or a placeholder for a package of another kind.
    /// </summary>
    private static async Task<(BrowserProgram Program, IBrowser Browser)?> TryStartAsync(
        IPlaywright playwright, BrowserProgram program)
    {
        try
        {
            return (program, await program.LaunchAsync(playwright));
        }
        catch (Exception exception) when (exception is PlaywrightException or TimeoutException)
        {
            return null;
        }
    }

    private static async Task<bool> InstallPackageAsync(Engine engine)
    {
        foreach (var (command, steps) in PackageManagers)
        {
            if (await RunAsync($"{command} --version"))
            {
                var package = engine == Engine.Chromium ? "chromium" : command == "apt-get" ? "firefox-esr" : "firefox";
                var succeeded = true;
                foreach (var step in steps)
                {
                    succeeded = await RunAsync(AsRoot(string.Format(null, step, package)));
                }

                if (succeeded && engine == Engine.Chromium)
                {
                    // Where there is no such package, the tests of the site run in Chromium itself.
                    await RunAsync(AsRoot(string.Format(null, steps[^1], "chromium-headless-shell")));
                }

                return succeeded;
            }
        }

        return false;
    }

    /// <summary>With -n, sudo fails where it would ask for a password.</summary>
    private static string AsRoot(string command) => Environment.IsPrivilegedProcess ? command : $"sudo -n {command}";

    private static async Task<bool> RunAsync(string command)
    {
        var words = command.Split(' ');
        var start = new ProcessStartInfo(words[0], words[1..]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
        try
        {
            using var process = Process.Start(start)!;
            process.OutputDataReceived += (_, _) => { };
            process.ErrorDataReceived += (_, _) => { };
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            using var timeout = new CancellationTokenSource(InstallTime);
            await process.WaitForExitAsync(timeout.Token);
            return process.ExitCode == 0;
        }
        catch (Exception exception) when (exception is Win32Exception or OperationCanceledException)
        {
            return false;
        }
    }
}
