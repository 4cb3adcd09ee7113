using CookieTutorial.Services.Course;
using CookieTutorial.Services.PlainServer;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.ResponseCompression;

namespace CookieTutorial.Pages;

/// <summary>
/// Keeps finished pages in memory, compressed as they were sent: the sources, which are the same for all readers, and the chapters,
/// which are the same for all who have reached the same checkpoints in them. The live pages differ with every request.
/// </summary>
public static class PageCache
{
    /// <summary>The name of the policy that <see cref="OutputCacheAttribute"/> gives to the model of such a page.</summary>
    public const string Policy = "Page";

    /// <summary>More than all of them take up in all their states, in bytes; invented host names cannot fill more.</summary>
    private const long SizeLimit = 16 * 1024 * 1024;

    /// <summary>Adds the cache, keyed by scheme, host, path, encoding, and what else a chapter shows. The query changes nothing.</summary>
    public static IServiceCollection AddPageCache(this IServiceCollection services) => services.AddOutputCache(options =>
    {
        options.SizeLimit = SizeLimit;
        options.AddPolicy(Policy, policy => policy
            .Expire(TimeSpan.FromHours(1))
            .SetVaryByQuery([])
            .VaryByValue(context => new("encoding", Encoding(context)))
            .VaryByValue(context => new("reached", Reached(context)))
            .VaryByValue(context => new("plain server", $"{Service<PlainHttpServer>(context).Address}")));
    });

    private static string Encoding(HttpContext context) =>
        Service<IResponseCompressionProvider>(context).GetCompressionProvider(context)?.EncodingName ?? "";

    private static string Reached(HttpContext context)
    {
        // By the page that answers, not by the path: several paths lead to it, with capital letters or a slash at the end.
        var page = $"/{((RouteEndpoint)context.GetEndpoint()!).RoutePattern.RawText}";
        var contents = Service<TableOfContents>(context);
        return contents.Chapters.FirstOrDefault(chapter => chapter.Address == page) is { } chapter
            ? context.ReadProgress(contents).Of(chapter).CookieValue
            : "";
    }

    private static T Service<T>(HttpContext context)
        where T : notnull => context.RequestServices.GetRequiredService<T>();
}
