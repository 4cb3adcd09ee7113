using CookieTutorial.Services.Course;
using CookieTutorial.Services.PlainServer;
using Microsoft.AspNetCore.ResponseCompression;

namespace CookieTutorial.Pages;

/// <summary>
/// Keeps the finished pages of the chapters in memory, compressed as they were sent. A chapter is the same for all readers who have
/// reached the same checkpoints in it; the live pages differ with every request, and are never kept.
/// </summary>
public static class ChapterCache
{
    /// <summary>The name of the policy that a chapter's page carries.</summary>
    public const string Policy = "Chapter";

    /// <summary>All chapters in all their states fit; invented addresses cannot fill more. In bytes.</summary>
    private const long SizeLimit = 16 * 1024 * 1024;

    /// <summary>Adds the cache, keyed by scheme, host, path, encoding, and what else a chapter shows. The query changes nothing.</summary>
    public static IServiceCollection AddChapterCache(this IServiceCollection services) => services.AddOutputCache(options =>
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
        return context.ReadProgress(contents).Of(contents.Chapters.Single(chapter => chapter.Address == page)).CookieValue;
    }

    private static T Service<T>(HttpContext context)
        where T : notnull => context.RequestServices.GetRequiredService<T>();
}
