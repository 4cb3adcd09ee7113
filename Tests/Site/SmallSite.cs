using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CookieTutorial.Tests.Site;

/// <summary>A site of a few lines, in memory: it has one thing of the tutorial, and pages that a test invents.</summary>
internal sealed class SmallSite : IAsyncDisposable
{
    private readonly WebApplication _app;

    private SmallSite(WebApplication app) => _app = app;

    /// <summary>Starts one.</summary>
    /// <param name="configure">Its middleware and its pages.</param>
    /// <param name="addServices">Its services.</param>
    public static async Task<SmallSite> StartAsync(
        Action<WebApplication> configure, Action<IServiceCollection>? addServices = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        addServices?.Invoke(builder.Services);
        var app = builder.Build();
        configure(app);
        await app.StartAsync();
        return new(app);
    }

    /// <summary>Sends a request with these header lines.</summary>
    public async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string address, params (string Name, string Value)[] headers)
    {
        using var client = _app.GetTestClient();
        return await client.SendAsync(method, address, headers);
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();
}
