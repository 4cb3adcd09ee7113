[assembly: AssemblyFixture(typeof(CookieTutorial.Tests.Site.SecureServers))]

namespace CookieTutorial.Tests.Site;

/// <summary>
/// The servers of the tests over HTTPS, one of each for the whole run, started when the first test needs them. No store trusts
/// their certificate, and the pages of the tests do not mind.
/// </summary>
public sealed class SecureServers : IAsyncDisposable
{
    private readonly Lazy<ListeningSite> _site = new(() => ListeningSite.OverHttps(("Https:Enforce", "true")));
    private readonly Lazy<Task<CookieServer>> _cookieServer = new(Tests.Site.CookieServer.StartSecureAsync);

    /// <summary>The site, as it is deployed: with <c>Https:Enforce</c>.</summary>
    public ListeningSite Site => _site.Value;

    /// <summary>A server that sets any cookie that a test names, on another port of the same host.</summary>
    public Task<CookieServer> CookieServer => _cookieServer.Value;

    public async ValueTask DisposeAsync()
    {
        if (_site.IsValueCreated)
        {
            await _site.Value.DisposeAsync();
        }

        if (_cookieServer.IsValueCreated)
        {
            await (await _cookieServer.Value).DisposeAsync();
        }
    }
}
