using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using CookieTutorial.Services.Hosting;
using CookieTutorial.Tests.Browser;
using CookieTutorial.Tests.Site;
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
    public void It_may_open_a_file_for_each_of_10000_connections() => Assert.Equal(
        10_000, OpenFiles.ConnectionsThatFit(10_000, [$"Max open files {Number("LimitNOFILE")} {Number("LimitNOFILE")} files"]));

    [Theory]
    [InlineData("Restart", "always")]
    [InlineData("KillSignal", "SIGTERM")]
    [InlineData("After", "network.target")]
    [InlineData("WantedBy", "multi-user.target")]
    public void It_starts_with_the_machine_comes_back_after_a_fault_and_ends_when_it_is_asked(string name, string value) =>
        Assert.Equal(value, Setting(name));

    /// <summary>Readers come through the proxy beside it, which alone is believed; a debugger is let in by nobody.</summary>
    [Fact]
    public void It_tells_the_site_that_a_proxy_of_the_same_machine_stands_before_it() => Assert.Equal(
        [
            "ASPNETCORE_URLS=http://127.0.0.1:5000",
            "AllowedHosts=cookies.example;localhost",
            "Https__Enforce=true",
            "Proxies=127.0.0.1",
            "PlainServer__Port=0",
            "DOTNET_EnableDiagnostics=0",
        ],
        Settings("Environment"));

    /// <summary>Whoever breaks into the site gets no file, no device and no call of the kernel that it does not need.</summary>
    [Theory]
    [InlineData("DynamicUser", "yes")]
    [InlineData("ProtectSystem", "strict")]
    [InlineData("ProtectHome", "yes")]
    [InlineData("PrivateTmp", "yes")]
    [InlineData("PrivateDevices", "yes")]
    [InlineData("NoNewPrivileges", "yes")]
    [InlineData("CapabilityBoundingSet", "")]
    [InlineData("ProtectClock", "yes")]
    [InlineData("ProtectControlGroups", "yes")]
    [InlineData("ProtectHostname", "yes")]
    [InlineData("ProtectKernelLogs", "yes")]
    [InlineData("ProtectKernelModules", "yes")]
    [InlineData("ProtectKernelTunables", "yes")]
    [InlineData("ProtectProc", "invisible")]
    [InlineData("LockPersonality", "yes")]
    [InlineData("RestrictNamespaces", "yes")]
    [InlineData("RestrictRealtime", "yes")]
    [InlineData("RestrictSUIDSGID", "yes")]
    [InlineData("SystemCallArchitectures", "native")]
    [InlineData("SystemCallFilter", "@system-service")]
    [InlineData("SystemCallErrorNumber", "EPERM")]
    [InlineData("UMask", "0077")]
    public void It_may_do_nothing_that_the_site_does_not_need(string name, string value) => Assert.Equal(value, Setting(name));

    /// <summary>The runtime writes the code that it executes.</summary>
    [Fact]
    public void It_may_execute_what_it_has_written() => Assert.Empty(Settings("MemoryDenyWriteExecute"));

    [Fact]
    public void Whoever_wants_to_keep_the_keys_takes_two_signs_away() => Assert.Contains(
        "\n# StateDirectory=cookie-tutorial\n# Environment=Keys__Folder=/var/lib/cookie-tutorial\n",
        Unit,
        StringComparison.Ordinal);

    [Fact]
    public void Its_settings_stand_in_the_sections_that_systemd_reads() =>
        Assert.Equal(["[Unit]", "[Service]", "[Install]"], Unit.Split('\n').Where(line => line.StartsWith('[')));

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

    private static string Setting(string name) => Assert.Single(Settings(name));

    private static IEnumerable<string> Settings(string name) =>
        Regex.Matches(Unit, $"^{name}=(.*)$", RegexOptions.Multiline).Select(match => match.Groups[1].Value);
}
