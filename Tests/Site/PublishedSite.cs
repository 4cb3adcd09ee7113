using System.Diagnostics;
using System.Reflection;

[assembly: AssemblyFixture(typeof(CookieTutorial.Tests.Site.PublishedSite))]

namespace CookieTutorial.Tests.Site;

/// <summary>
/// The site as <c>dotnet publish</c> leaves it, in a folder of its own. The first test that starts it publishes it for all.
/// </summary>
public sealed class PublishedSite : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("cookie-tutorial-published-");
    private readonly Lazy<Task> _publishing;

    public PublishedSite() => _publishing = new(PublishAsync);

    /// <summary>Where the program's files are.</summary>
    public string Folder => Path.Combine(_folder.FullName, "site");

    /// <summary>Starts it with command-line arguments at a free port, from a folder that holds nothing of it.</summary>
    internal async Task<RunningProgram> StartAsync(params string[] arguments)
    {
        await _publishing.Value;
        return RunningProgram.StartPublished(
            Path.Combine(Folder, "CookieTutorial.dll"), _folder.FullName, ["--urls", "http://127.0.0.1:0", .. arguments]);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>What the tests were built with is published: nothing is compiled again.</summary>
    private async Task PublishAsync()
    {
        var configuration = typeof(Program).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
        string[] arguments = ["publish", "CookieTutorial.csproj", "--no-build", "-c", configuration, "-o", Folder];
        using var publish = Process.Start(new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
        })!;
        var output = await publish.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await publish.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(publish.ExitCode == 0, output);
    }
}
