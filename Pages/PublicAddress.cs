using CookieTutorial.Services.Hosting;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.Extensions.Options;

namespace CookieTutorial.Pages;

/// <summary>Addresses for those who show this site elsewhere, such as the preview of a link in a chat.</summary>
public static class PublicAddress
{
    /// <summary>
    /// The whole address of a path, with the first name of the setting <c>AllowedHosts</c>: a page is kept for all readers, and
    /// must not show a name that one of them made up. Where the setting names no host that others can reach, the path alone.
    /// </summary>
    public static string PublicUrl(this HttpContext context, string path)
    {
        var hosts = context.RequestServices.GetRequiredService<IOptions<HostFilteringOptions>>().Value.AllowedHosts;
        return hosts.FirstOrDefault(host => !host.StartsWith('*') && !LoopbackName.Is(host)) is { } name
            ? $"{context.Request.Scheme}://{name}{path}"
            : path;
    }
}
