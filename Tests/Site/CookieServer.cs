using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Logging;

namespace CookieTutorial.Tests.Site;

/// <summary>
/// A server that says what a test wants to hear: it answers every path with the <c>Set-Cookie</c> lines that the query asks for,
/// and with the <c>Cookie</c> line that it got as its text.
/// </summary>
public sealed class CookieServer : IAsyncDisposable
{
    private readonly WebApplication _server;

    private CookieServer(WebApplication server) => _server = server;

    /// <summary>Where it listens: a free port of localhost.</summary>
    public Uri Address => new UriBuilder(_server.Urls.Single()) { Host = "localhost" }.Uri;

    /// <summary>Starts one.</summary>
    public static Task<CookieServer> StartAsync() => StartAsync(https: false);

    /// <summary>Starts one that is reached over HTTPS, with the <see cref="TestCertificate"/>.</summary>
    public static Task<CookieServer> StartSecureAsync() => StartAsync(https: true);

    /// <summary>The address that sets cookies.</summary>
    /// <param name="path">Any path.</param>
    /// <param name="lines">The values of the <c>Set-Cookie</c> lines; they go out as they are.</param>
    /// <param name="host">A name of this machine.</param>
    public string Setting(string path, string[] lines, string host = "localhost") =>
        new UriBuilder(Address)
        {
            Host = host,
            Path = path,
            Query = new QueryBuilder(lines.Select(line => KeyValuePair.Create("set", line))).ToString(),
        }.Uri.AbsoluteUri;

    /// <summary>The address whose answer asks the browser to delete all cookies of a host.</summary>
    public string Clearing(string host) =>
        new UriBuilder(Address) { Host = host, Path = "/", Query = "clear" }.Uri.AbsoluteUri;

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    private static async Task<CookieServer> StartAsync(bool https)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(kestrel =>
        {
            kestrel.ListenOnFreePort(https);

            // Each character of a line is one byte, so that a line can hold any byte.
            kestrel.ResponseHeaderEncodingSelector = _ => Encoding.Latin1;
        });
        var server = builder.Build();
        server.Run(AnswerAsync);
        await server.StartAsync();
        return new(server);
    }

    private static Task AnswerAsync(HttpContext context)
    {
        foreach (var line in context.Request.Query["set"])
        {
            context.Response.Headers.Append("Set-Cookie", line);
        }

        if (context.Request.Query.ContainsKey("clear"))
        {
            context.Response.Headers["Clear-Site-Data"] = "\"cookies\"";
        }

        context.Response.ContentType = "text/plain; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsync(context.Request.Headers.Cookie.ToString());
    }
}
