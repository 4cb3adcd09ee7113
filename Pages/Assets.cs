using Microsoft.AspNetCore.Components;

namespace CookieTutorial.Pages;

/// <summary>The addresses of the files in <c>wwwroot</c>.</summary>
public static class Assets
{
    /// <summary>
    /// The address of a file with the fingerprint of its content, which browsers may keep for ever; the plain address where there
    /// is no fingerprint. <c>MapRazorPages().WithStaticAssets()</c> gives every page the collection.
    /// </summary>
    /// <param name="context">The request for the page that names the file.</param>
    /// <param name="path">The file's path below <c>wwwroot</c>, without a slash at its beginning.</param>
    public static string Asset(this HttpContext context, string path) =>
        $"/{context.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>()?[path] ?? path}";
}
