using Microsoft.AspNetCore.Mvc.Filters;

namespace CookieTutorial.Pages;

/// <summary>
/// Keeps pages out of every cache (RFC 9111, section 5.2.2.5): a page shows the very exchange that brought it. The framework's
/// ResponseCacheAttribute works only when it stands on each page model.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NoStoreAttribute : ResultFilterAttribute
{
    /// <inheritdoc />
    public override void OnResultExecuting(ResultExecutingContext context) =>
        context.HttpContext.Response.Headers.CacheControl = "no-store";
}
