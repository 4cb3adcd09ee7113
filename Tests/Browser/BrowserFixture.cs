using System.Collections.Concurrent;
using CookieTutorial.Tests.Browser.Evidence;
using CookieTutorial.Tests.Browser.Engines;
using CookieTutorial.Tests.Site;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(CookieTutorial.Tests.Browser.BrowserFixture))]

namespace CookieTutorial.Tests.Browser;

/// <summary>
/// One site and one browser process of each engine for the whole run, started when the first test needs them. Each test gets a
/// page with an empty jar, as if nobody had ever been here.
/// </summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private readonly SemaphoreSlim _starting = new(1);
    private readonly ConcurrentDictionary<Engine, Lazy<Task<(BrowserProgram Program, IBrowser Browser)>>> _browsers = new();
    private readonly PagePool _pages = new();
    private readonly ConcurrentDictionary<Engine, Lazy<Task<IBrowser>>> _lightBrowsers = new();
    private readonly ConcurrentDictionary<Engine, Lazy<Task<RestartedBrowser>>> _restarted = new();
    private readonly ConcurrentDictionary<Engine, Lazy<Task<SharedContext>>> _refusing = new();
    private readonly TemporaryFolder _refusingProfiles = new();
    private readonly Lazy<ListeningSite> _site = new(() => new());
    private readonly Lazy<Task<CookieServer>> _cookieServer = new(Tests.Site.CookieServer.StartAsync);
    private readonly Lazy<Task<IPlaywright>> _playwright = new(Playwright.CreateAsync);

    /// <summary>
    /// The site: the one that <see cref="RunOptions.BaseUrl"/> names, else one of our own on a free port of localhost.
    /// </summary>
    public Uri SiteAddress => RunOptions.BaseUrl ?? _site.Value.Address;

    /// <summary>The services of the site of our own; <see langword="null"/> when the site runs already.</summary>
    public IServiceProvider? SiteServices => RunOptions.BaseUrl is null ? _site.Value.Services : null;

    /// <summary>A server that sets any cookie that a test names, on another port of the same host.</summary>
    public Task<CookieServer> CookieServer => _cookieServer.Value;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (var browser in _restarted.Values.Where(browser => browser.Value.IsCompletedSuccessfully))
        {
            await (await browser.Value).DisposeAsync();
        }

        foreach (var browser in _refusing.Values.Where(browser => browser.Value.IsCompletedSuccessfully))
        {
            await (await browser.Value).DisposeAsync();
        }

        foreach (var browser in _lightBrowsers.Values.Where(browser => browser.Value.IsCompletedSuccessfully))
        {
            await (await browser.Value).CloseAsync();
        }

        foreach (var browser in _browsers.Values.Where(browser => browser.Value.IsCompletedSuccessfully))
        {
            await (await browser.Value).Browser.CloseAsync();
        }

        if (_playwright.IsValueCreated)
        {
            (await _playwright.Value).Dispose();
        }

        if (_site.IsValueCreated)
        {
            await _site.Value.DisposeAsync();
        }

        if (_cookieServer.IsValueCreated)
        {
            await (await _cookieServer.Value).DisposeAsync();
        }

        _refusingProfiles.Dispose();
        _starting.Dispose();
    }

    /// <summary>
    /// Runs a test in a page with an empty jar. An earlier test may have used the page, so a test that listens to its events,
    /// adds scripts to it or changes its view takes <see cref="WithNewPageAsync"/> instead.
    /// </summary>
    /// <param name="engine">The engine to run it in.</param>
    /// <param name="test">The test; a failure leaves a screenshot and a trace, and the output says where.</param>
    public async Task WithPageAsync(Engine engine, Func<IPage, Task> test)
    {
        var browser = await BrowserOfTheTestAsync(engine);
        var page = await _pages.TakeAsync(browser) ?? await OpenAsync(browser, new());
        try
        {
            await RecordedTest.RunAsync(page.Context, page, test);
        }
        catch
        {
            await PagePool.ThrowAwayAsync(page);
            throw;
        }

        await _pages.GiveBackAsync(browser, page);
    }

    /// <summary>
    /// Runs a test in a new page of a new context, which no other test will see. A test that reads exact expiries is faster here,
    /// too, where earlier tests of a kept page have visited several sites: <see cref="StoredCookie"/> says why.
    /// </summary>
    /// <param name="engine">The engine to run it in.</param>
    /// <param name="test">The test; a failure leaves the same evidence as in <see cref="WithPageAsync"/>.</param>
    /// <param name="options">Options of the context, such as its colour scheme; relative addresses are the site's.</param>
    public async Task WithNewPageAsync(Engine engine, Func<IPage, Task> test, BrowserNewContextOptions? options = null)
    {
        var page = await OpenAsync(await BrowserOfTheTestAsync(engine), options ?? new());
        await using var context = page.Context;
        await RecordedTest.RunAsync(context, page, test);
    }

    /// <summary>Runs a test in a browser that was closed and opened again: <see cref="RestartedBrowser"/>.</summary>
    /// <param name="engine">The engine to run it in.</param>
    /// <param name="test">The test; it shares the jar with others, and tells its cookies by their host.</param>
    public async Task AfterRestartAsync(Engine engine, Func<IPage, Task> test) =>
        await (await RestartAsync(engine)).Context.RunAsync(test);

    /// <summary>
    /// The folder with what the browser of <see cref="AfterRestartAsync"/> has left of its jar, once closed.
    /// </summary>
    public async Task<string> ClosedJarAsync(Engine engine) => (await RestartAsync(engine)).Closed;

    /// <summary>
    /// Runs a test in a browser that refuses all cookies. It keeps none, so all these tests share it. It prefers dark colours:
    /// Firefox takes those, too, from a preference when it starts.
    /// </summary>
    /// <param name="engine">The engine to run it in.</param>
    /// <param name="test">The test.</param>
    public async Task WithoutCookiesAsync(Engine engine, Func<IPage, Task> test) =>
        await (await _refusing.GetOrAdd(engine, _ => new(() => StartRefusingAsync(engine))).Value).RunAsync(test);

    private async Task<SharedContext> StartRefusingAsync(Engine engine)
    {
        Directory.CreateDirectory(Path.Combine(_refusingProfiles.Path, $"{engine}", "Default"));
        await File.WriteAllTextAsync(
            Path.Combine(_refusingProfiles.Path, $"{engine}", "Default", "Preferences"),
            """{"profile":{"default_content_setting_values":{"cookies":2}}}""");
        var (program, _) = await StartAsync(engine);
        return new(await program.LaunchOnProfileAsync(
            await _playwright.Value,
            Path.Combine(_refusingProfiles.Path, $"{engine}"),
            SiteAddress,
            new() { ["network.cookie.cookieBehavior"] = 2, ["layout.css.prefers-color-scheme.content-override"] = 0 }));
    }

    private Task<RestartedBrowser> RestartAsync(Engine engine) => _restarted.GetOrAdd(engine, _ => new(async () =>
    {
        var (program, _) = await StartAsync(engine);
        var playwright = await _playwright.Value;
        return await RestartedBrowser.StartAsync(
            engine, this, profile => program.LaunchOnProfileAsync(playwright, profile, SiteAddress));
    })).Value;

    /// <summary>
    /// What browsers do is proven in those that readers have. All other tests look at the site: they run in a lighter browser of
    /// the same engine, where there is one.
    /// </summary>
    private async Task<IBrowser> BrowserOfTheTestAsync(Engine engine) => ClaimTests.IsOne(TestContext.Current)
        ? (await StartAsync(engine)).Browser
        : await _lightBrowsers.GetOrAdd(engine, _ => new(() => StartLightAsync(engine))).Value;

    private async Task<IBrowser> StartLightAsync(Engine engine)
    {
        var playwright = await _playwright.Value;
        if (await BrowserInstaller.TryStartLightAsync(playwright, engine) is { } light)
        {
            return light;
        }

        // On a new machine, this installs what a light one needs.
        var (_, browser) = await StartAsync(engine);
        return await BrowserInstaller.TryStartLightAsync(playwright, engine) ?? browser;
    }

    private async Task<IPage> OpenAsync(IBrowser browser, BrowserNewContextOptions options)
    {
        options.BaseURL = SiteAddress.AbsoluteUri;

        // No store trusts the certificate of the run; nothing else in the tests comes over HTTPS.
        options.IgnoreHTTPSErrors = true;
        return await (await browser.NewContextAsync(options)).NewPageAsync();
    }

    private Task<(BrowserProgram Program, IBrowser Browser)> StartAsync(Engine engine) =>
        _browsers.GetOrAdd(engine, _ => new(() => StartOneAtATimeAsync(engine))).Value;

    /// <summary>Package managers lock their databases: no two installations at once.</summary>
    private async Task<(BrowserProgram Program, IBrowser Browser)> StartOneAtATimeAsync(Engine engine)
    {
        await _starting.WaitAsync();
        try
        {
            var started = await BrowserInstaller.StartAsync(await _playwright.Value, engine);
            EvidenceRecorder.Versions[engine] = started.Browser.Version;
            return started;
        }
        finally
        {
            _starting.Release();
        }
    }
}
