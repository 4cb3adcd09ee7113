using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Html;

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
        $"/{context.AllAssets()?[path] ?? path}";

    /// <summary>The links of a page to its style sheets.</summary>
    /// <param name="context">The request for the page.</param>
    /// <param name="paths">Their paths below <c>wwwroot</c>.</param>
    public static IHtmlContent StyleSheets(this HttpContext context, params string[] paths) =>
        new StyleSheetLinks(context.AllAssets(), paths);

    /// <summary>
    /// While a new version takes the place of an old one, pages of each name style sheets and scripts of their own by a
    /// fingerprint that the other does not know. They get the file as it is here, which no browser is to keep: better than a
    /// page without its style.
    /// </summary>
    public static void MapAssetsOfOtherVersions(this IEndpointRouteBuilder routes) => routes.MapMethods(
        "/{folder:regex(^(css|js)$)}/{name}.{fingerprint:regex(^[0-9a-z]{{10}}$)}.{extension:regex(^(css|js)$)}",
        [HttpMethods.Get, HttpMethods.Head],
        (HttpResponse response, IWebHostEnvironment environment, string folder, string name, string extension) =>
        {
            var file = environment.WebRootFileProvider.GetFileInfo($"{folder}/{name}.{extension}");
            if (!file.Exists)
            {
                return Results.NotFound();
            }

            response.Headers.CacheControl = "no-store";
            return Results.Stream(file.CreateReadStream(), extension == "css" ? "text/css" : "text/javascript");
        });

    private static ResourceAssetCollection? AllAssets(this HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>();

    /// <summary>Every live page has seven: they are written without a text of their own for each.</summary>
    private sealed class StyleSheetLinks(ResourceAssetCollection? assets, string[] paths) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder)
        {
            foreach (var path in paths)
            {
                writer.Write("<link rel=\"stylesheet\" href=\"/");
                encoder.Encode(writer, assets?[path] ?? path);
                writer.Write("\">\n");
            }
        }
    }
}
