using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using CookieTutorial.Tests.Browser;
using CookieTutorial.Tests.Site;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace CookieTutorial.Tests.Http;

/// <summary>What <c>deploy/cookie-tutorial.service</c> grants is what the site needs (systemd.exec, systemd.service).</summary>
public sealed class ServiceUnitTests(TutorialSite site) : IClassFixture<TutorialSite>
{
    private static readonly string Unit =
        File.ReadAllText(Path.Combine(Repository.Root, "deploy", "cookie-tutorial.service"));

    /// <summary>The plain server asks whether there is an IPv6 loopback address, and the kernel says so by netlink.</summary>
    [Fact]
    public void It_may_speak_IP_and_ask_for_the_addresses_of_the_machine() => Assert.Equal(
        ["AF_INET", "AF_INET6", "AF_NETLINK", "AF_UNIX"],
        Setting("RestrictAddressFamilies").Split(' ').Order(StringComparer.Ordinal));

    [Fact]
    public void It_is_killed_only_after_the_time_that_the_site_takes_to_finish() => Assert.True(
        TimeSpan.FromSeconds(Number("TimeoutStopSec"))
        > site.Services.GetRequiredService<IOptions<HostOptions>>().Value.ShutdownTimeout);

    [Fact]
    public void It_may_open_a_file_for_each_connection() => Assert.True(
        Number("LimitNOFILE")
        > site.Services.GetRequiredService<IOptions<KestrelServerOptions>>().Value.Limits.MaxConcurrentConnections);

    /// <summary>
    /// The command for an update stands in README. Windows has no shell for it, and no systemd.
    /// </summary>
    [Fact]
    public async Task An_update_moves_the_link_and_the_service_runs_from_the_folder_behind_it()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var server = new TemporaryFolder();
        var command = Regex.Match(
            await File.ReadAllTextAsync(Path.Combine(Repository.Root, "README.md"), TestContext.Current.CancellationToken),
            "^ssh [^ ]+ (ln .*)$",
            RegexOptions.Multiline).Groups[1].Value;
        foreach (var version in (string[])["cookie-tutorial-1", "cookie-tutorial-2"])
        {
            Directory.CreateDirectory(Path.Combine(server.Path, version));
            await OutputAsync(On(server, command.Replace("cookie-tutorial-1", version, StringComparison.Ordinal)));

            Assert.Equal(version, new DirectoryInfo(Path.Combine(server.Path, "cookie-tutorial")).LinkTarget);
            Assert.Equal(
                Path.Combine(server.Path, version, "CookieTutorial.dll"),
                await OutputAsync(On(server, Setting("ExecStart")).Replace("/usr/bin/dotnet", "echo", StringComparison.Ordinal)));
            Assert.Empty(Directory.GetFileSystemEntries(Path.Combine(server.Path, version)));
        }
    }

    private static string On(TemporaryFolder server, string command) =>
        command.Replace("/srv/", $"{server.Path}/", StringComparison.Ordinal);

    private static async Task<string> OutputAsync(string command)
    {
        using var shell = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", command]) { RedirectStandardOutput = true })!;
        var output = await shell.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await shell.WaitForExitAsync(TestContext.Current.CancellationToken);
        return output.Trim();
    }

    private static int Number(string setting) => int.Parse(Setting(setting), CultureInfo.InvariantCulture);

    private static string Setting(string name) =>
        Assert.Single(Regex.Matches(Unit, $"^{name}=(.*)$", RegexOptions.Multiline)).Groups[1].Value;
}
