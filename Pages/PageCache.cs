using CookieTutorial.Services.Course;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.ResponseCompression;

namespace CookieTutorial.Pages;

/// <summary>
/// Keeps finished pages in memory, compressed as they were sent: the sources, which are the same for all readers, and the
/// chapters, which are the same for all who have reached the same checkpoints in them and as many elsewhere. The live pages
/// differ with every request.
/// </summary>
public static class PageCache
{
    /// <summary>The name of the policy that <see cref="OutputCacheAttribute"/> gives to the model of such a page.</summary>
    public const string Policy = "Page";

    /// <summary>More than all pages take up in all their states, in bytes.</summary>
    private const long SizeLimit = 32 * 1024 * 1024;

    /// <summary>
    /// Adds the cache. Its key has nothing of any length that a client can invent: the path, which leads to a page; the scheme;
    /// the encoding; and what else the page shows (<see cref="PageKeyAttribute"/>).
    /// </summary>
    public static IServiceCollection AddPageCache(this IServiceCollection services) => services.AddOutputCache(options =>
    {
        options.SizeLimit = SizeLimit;
        options.UseCaseSensitivePaths = true;
        options.AddPolicy(Policy, policy => policy
            .With(context => IsKept(context.HttpContext))
            .Expire(TimeSpan.FromHours(1))

            // Else all readers wait for the first one, who may be slow.
            .SetLocking(false)
            .SetVaryByHost(false)
            .SetVaryByQuery([])
            .VaryByValue(context => new("encoding", Encoding(context)))
            .VaryByValue(context => new("reached", Reached(context) ?? ""))
            .VaryByValue(context => new("page", PageKey(context)?.PartFor(context) ?? "")));
    });

    /// <summary>
    /// Requests that bring conditions get a page that is drawn for them, as everywhere on this site: nothing here can be "not
    /// modified".
    /// </summary>
    private static bool IsKept(HttpContext context) =>
        context.Request.Headers is { CacheControl.Count: 0, IfNoneMatch.Count: 0, IfModifiedSince.Count: 0 }
        && IsSpelledAsLinked(context.Request.Path.Value!, Pattern(context))
        && Reached(context) is not null
        && (PageKey(context) is not { } key || key.PartFor(context) is not null);

    /// <summary>
    /// Several paths lead to a page, with capital letters or a slash at the end: those that nobody links to would fill the cache.
    /// </summary>
    private static bool IsSpelledAsLinked(string path, string pattern) => pattern.IndexOf('{') is >= 0 and var parameter
        ? path.StartsWith(pattern[..parameter], StringComparison.Ordinal)
        : path == pattern;

    private static string Pattern(HttpContext context) => $"/{((RouteEndpoint)context.GetEndpoint()!).RoutePattern.RawText}";

    private static PageKeyAttribute? PageKey(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<PageKeyAttribute>();

    private static string Encoding(HttpContext context) =>
        Service<IResponseCompressionProvider>(context).GetCompressionProvider(context)?.EncodingName ?? "";

    /// <summary>
    /// What a chapter shows of its reader's progress: which of its checkpoints are reached, and how many elsewhere. <see
    /// langword="null"/> where these are neither none, nor as many as the chapters before have, nor all: there are too many
    /// ways through the course to keep a page for each.
    /// </summary>
    private static string? Reached(HttpContext context)
    {
        var contents = Service<TableOfContents>(context);
        if (contents.Chapters.FirstOrDefault(chapter => chapter.Address == context.Request.Path) is not { } chapter)
        {
            return "";
        }

        var progress = context.ReadProgress(contents);
        var here = progress.Of(chapter);
        var elsewhere = progress.Count - here.Count;
        var before = contents.Chapters.TakeWhile(other => other != chapter).Sum(other => other.Checkpoints.Count);
        var all = contents.Checkpoints.Count - chapter.Checkpoints.Count;
        return elsewhere == 0 || elsewhere == before || elsewhere == all ? $"{elsewhere} {here.CookieValue}" : null;
    }

    private static T Service<T>(HttpContext context)
        where T : notnull => context.RequestServices.GetRequiredService<T>();
}
