using CookieTutorial.Services.Course;
using CookieTutorial.Services.Wire;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CookieTutorial.Pages;

/// <summary>
/// Judges the checkpoints when a handler is done, and stores the progress when something new was reached. The handlers of the
/// lessons know nothing of it.
/// </summary>
public sealed class ProgressFilter(TableOfContents contents, TimeProvider clock) : IPageFilter
{
    /// <inheritdoc />
    public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
        var http = context.HttpContext;
        var before = http.ReadProgress(contents);
        var after = contents.Judge(http.CaptureExchange(clock), before);
        http.Features.Set(after);
        if (!after.Equals(before))
        {
            http.StoreProgress(after);
        }
    }

    /// <inheritdoc />
    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
    }

    /// <inheritdoc />
    public void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
    }
}
