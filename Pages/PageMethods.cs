using CookieTutorial.Services.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CookieTutorial.Pages;

/// <summary>
/// Refuses methods that a page does not handle, which Razor Pages would answer with a page that no handler has filled; and
/// unsafe methods, unless a page of this site sent them. OPTIONS the framework itself answers, with nothing.
/// </summary>
public sealed class PageMethods : IPageFilter
{
    /// <inheritdoc />
    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        var request = context.HttpContext.Request;
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method))
        {
            return;
        }

        if (context.HandlerMethod is null)
        {
            var handled = context.ActionDescriptor.HandlerMethods.Select(handler => handler.HttpMethod.ToUpperInvariant());
            context.HttpContext.Response.Headers.Allow = string.Join(", ", handled.Union([HttpMethods.Get, HttpMethods.Head]).Order());
            context.Result = new StatusCodeResult(StatusCodes.Status405MethodNotAllowed);
        }
        else if (!request.IsSameOrigin())
        {
            context.Result = new StatusCodeResult(StatusCodes.Status403Forbidden);
        }
    }

    /// <inheritdoc />
    public void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
    }

    /// <inheritdoc />
    public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
    }
}
