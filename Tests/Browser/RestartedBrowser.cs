using System.Reflection;
using CookieTutorial.Tests.Browser.Engines;
using Microsoft.Data.Sqlite;
using Microsoft.Playwright;

namespace CookieTutorial.Tests.Browser;

/// <summary>
/// An internal static method that lets a browser do something before it is closed, with the signature <c>Task Name(IPage page,
/// BrowserFixture browsers)</c>. All of them share one jar: a host of its own keeps a test's cookies apart.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BeforeRestartAttribute : Attribute;

/// <summary>
/// An internal static method that changes what the closed browser has left on the disk, with the signature
/// <c>Task Name(Engine engine, string profile)</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class WhileClosedAttribute : Attribute;

/// <summary>
/// A browser that was used, closed for ten minutes and opened again. One serves all tests that need a restart, because to start a
/// browser on a profile of its own takes longer than all that these tests do with it.
/// </summary>
internal sealed class RestartedBrowser : IAsyncDisposable
{
    /// <summary>How much older the jar is when the browser opens again; the test need not wait for it.</summary>
    public static readonly TimeSpan Absence = TimeSpan.FromMinutes(10);

    private readonly TemporaryFolder _profile = new();
    private readonly TemporaryFolder _closed = new();

    private RestartedBrowser()
    {
    }

    /// <summary>The browser that was opened again.</summary>
    public SharedContext Context { get; private set; } = null!;

    /// <summary>A folder with what the closed browser has left of its jar: <see cref="CookieDatabase.FilesOf"/>.</summary>
    public string Closed => _closed.Path;

    /// <summary>Opens the browser, lets all tests prepare it, closes it, makes its jar older, and opens it again.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="browsers">What prepares it may need.</param>
    /// <param name="launch">Starts the browser on a profile.</param>
    public static async Task<RestartedBrowser> StartAsync(
        Engine engine, BrowserFixture browsers, Func<string, Task<IBrowserContext>> launch)
    {
        RestartedBrowser restarted = new();
        var profile = restarted._profile.Path;
        await using (var first = await launch(profile))
        {
            await RecordedTest.RunAsync(first, first.Pages[0], page => CallAsync<BeforeRestartAttribute>(page, browsers));
        }

        await (await CookieDatabase.OpenAsync(engine, profile, SqliteOpenMode.ReadOnly)).DisposeAsync();
        foreach (var file in CookieDatabase.FilesOf(engine, profile))
        {
            File.Copy(file, Path.Combine(restarted.Closed, Path.GetFileName(file)));
        }

        await CookieDatabase.MoveBackAsync(engine, profile, Absence);
        await CallAsync<WhileClosedAttribute>(engine, profile);
        restarted.Context = new(await launch(profile));
        return restarted;
    }

    public async ValueTask DisposeAsync()
    {
        await Context.DisposeAsync();
        _profile.Dispose();
        _closed.Dispose();
    }

    private static async Task CallAsync<TAttribute>(params object[] arguments)
        where TAttribute : Attribute
    {
        foreach (var method in typeof(RestartedBrowser).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.NonPublic | BindingFlags.Static))
            .Where(method => method.IsDefined(typeof(TAttribute))))
        {
            await (Task)method.Invoke(null, arguments)!;
        }
    }
}
