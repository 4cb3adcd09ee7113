using CookieTutorial.Pages.Chapters.WithoutAFramework.PlainServer;

namespace CookieTutorial.Pages.Chapters.WithoutAFramework;

/// <summary>The chapter links to the plain server by the name that the reader has for this machine.</summary>
public sealed class PlainServerKeyAttribute : PageKeyAttribute
{
    /// <inheritdoc />
    /// <remarks>The names below <c>localhost</c> are endless, so a page for one of them is not kept.</remarks>
    public override string? PartFor(HttpContext context)
    {
        var server = context.RequestServices.GetRequiredService<PlainHttpServer>();
        var host = context.Request.Host.Host;
        return host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
            ? null
            : $"{server.Address} {server.AddressFor(host)}";
    }
}
