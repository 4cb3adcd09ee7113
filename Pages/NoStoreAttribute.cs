using Microsoft.AspNetCore.Mvc.Filters;

namespace CookieTutorial.Pages;

/// <summary>
/// Keeps pages out of every cache (RFC 9111, section 5.2.2.5): a page shows the very exchange that brought it. The framework's
/// ResponseCacheAttribute works only when it stands on each page model.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NoStoreAttribute : Attribute, IResultFilter
{
    /// <inheritdoc />
    public void OnResultExecuting(ResultExecutingContext context) =>
        context.HttpContext.Response.Headers.CacheControl = "no-store";

    /// <inheritdoc />
    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}
