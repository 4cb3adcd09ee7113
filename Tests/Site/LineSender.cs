using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace CookieTutorial.Tests.Site;

/// <summary>A server that answers with one <c>Set-Cookie</c> line, whatever it says.</summary>
internal sealed class LineSender : IAsyncDisposable
{
    /// <summary>The one address that answers: a browser asks for an icon, too.</summary>
    public const string Path = "/under-the-hood/line";

    private readonly WebApplication _app;

    private LineSender(WebApplication app) => _app = app;

    /// <summary>The line that the next answer carries.</summary>
    public string Line { get; set; } = "";

    /// <summary>Its port on the loopback address.</summary>
    public int Port => new Uri(_app.Urls.Single()).Port;

    /// <summary>Starts it at a free port.</summary>
    public static async Task<LineSender> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port: 0));
        var app = builder.Build();
        var sender = new LineSender(app);
        app.MapGet(Path, (HttpContext context) =>
        {
            context.Response.Headers.SetCookie = sender.Line;
            return context.Response.WriteAsync("sent");
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        return sender;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
