using System.Text.Json;
using CookieTutorial.Tests.Site;
using Microsoft.Extensions.Configuration;

namespace CookieTutorial.Tests.House;

/// <summary>What the files beside the code say, and what comes of them when the site is built.</summary>
public sealed class ProjectFilesTests
{
    /// <summary>Cultures would write dates and numbers otherwise. The collector of servers answers more requests.</summary>
    [Theory]
    [InlineData("System.Globalization.Invariant", "true")]
    [InlineData("System.GC.Server", "true")]
    [InlineData("System.GC.HeapCount", "1")]
    [InlineData("System.GC.NoAffinitize", "true")]
    public void The_site_runs_in_no_culture_and_with_the_collector_of_servers_on_one_heap(string property, string value)
    {
        using var built = JsonDocument.Parse(File.ReadAllText(Built(".runtimeconfig.json")));

        Assert.Equal(
            value,
            built.RootElement.GetProperty("runtimeOptions").GetProperty("configProperties").GetProperty(property).GetRawText());
    }

    /// <summary>They would be most of what is published.</summary>
    [Fact]
    public void The_compiler_brings_no_message_in_another_language() =>
        Assert.DoesNotContain(".resources.dll", File.ReadAllText(Built(".deps.json")), StringComparison.Ordinal);

    /// <summary>Any SDK of .NET 10 will do; who has none is told what to get.</summary>
    [Fact]
    public void An_SDK_of_this_version_of_NET_is_asked_for_and_no_certain_one()
    {
        using var asked = JsonDocument.Parse(TrackedFiles.Read("global.json"));
        var sdk = asked.RootElement.GetProperty("sdk");

        Assert.Equal("10.0.100", sdk.GetProperty("version").GetString());
        Assert.Equal("latestFeature", sdk.GetProperty("rollForward").GetString());
        Assert.Contains("https://dotnet.microsoft.com/download/dotnet/10.0", sdk.GetProperty("errorMessage").GetString());
    }

    /// <summary><c>dotnet run</c> takes the first. The lessons need HTTP; README names these addresses.</summary>
    [Fact]
    public void Who_runs_it_gets_the_addresses_of_README_in_Development()
    {
        using var settings = JsonDocument.Parse(TrackedFiles.Read("Properties/launchSettings.json"));

        Assert.Equal(
            [
                ("CookieTutorial", "Project", "http://localhost:5000", "Development"),
                ("https", "Project", "https://localhost:5443;http://localhost:5000", "Development"),
            ],
            settings.RootElement.GetProperty("profiles").EnumerateObject().Select(profile => (
                profile.Name,
                profile.Value.GetProperty("commandName").GetString(),
                profile.Value.GetProperty("applicationUrl").GetString(),
                profile.Value.GetProperty("environmentVariables").GetProperty("ASPNETCORE_ENVIRONMENT").GetString())));
    }

    [Theory]
    [InlineData("AllowedHosts", "*")]
    [InlineData("Logging:CaptureScopes", "False")]
    [InlineData("Https:Enforce", "False")]
    [InlineData("Https:Port", "443")]
    [InlineData("Proxies", "")]
    [InlineData("Keys:Folder", "")]
    [InlineData("LabRate:Requests", "3000")]
    [InlineData("LabRate:Seconds", "60")]
    public void A_setting_has_the_default_that_README_says(string name, string value)
    {
        var settings = new ConfigurationBuilder().AddJsonFile(Path.Combine(Repository.Root, "appsettings.json")).Build();

        Assert.Equal(value, settings[name]);
        var listed = value.Length == 0 ? "none" : $"`{value.ToLowerInvariant()}`";
        Assert.Contains($"\n| `{name}` | {listed} |", TrackedFiles.Read("README.md"), StringComparison.Ordinal);
    }

    /// <summary>A step that fails must fail the run, and warnings are failures.</summary>
    [Fact]
    public void What_every_change_must_pass_builds_without_a_warning_and_runs_all_tests() => Assert.EndsWith(
        """
        set -euo pipefail
        cd "$(dirname "$0")/.."
        dotnet build CookieTutorial.sln -warnaserror
        dotnet test CookieTutorial.sln

        """,
        TrackedFiles.Read(".ci/run"),
        StringComparison.Ordinal);

    /// <summary>What the build has written beside the program.</summary>
    private static string Built(string ending) => Path.ChangeExtension(typeof(Program).Assembly.Location, ending);
}
