using CookieTutorial.Services.Security;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;

namespace CookieTutorial.Pages;

/// <summary>
/// Refuses, before anything of a request's body is read: methods that a page does not handle, which Razor Pages would answer with
/// a page that no handler has filled; unsafe methods, unless a page of this site sent them; bodies that are too large; and texts
/// in a character set that the framework refuses to read. OPTIONS the framework itself answers, with nothing.
/// </summary>
public sealed class PageMethods : IAuthorizationFilter
{
    /// <inheritdoc />
    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var request = context.HttpContext.Request;
        if (!IsReadable(request.ContentType))
        {
            context.Result = new StatusCodeResult(StatusCodes.Status415UnsupportedMediaType);
        }
        else if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method))
        {
            return;
        }
        else if (HandledMethods(context) is var handled && !handled.Contains(request.Method))
        {
            context.HttpContext.Response.Headers.Allow =
                string.Join(", ", handled.Union([HttpMethods.Get, HttpMethods.Head]).Order());
            context.Result = new StatusCodeResult(StatusCodes.Status405MethodNotAllowed);
        }
        else if (!request.IsSameOrigin())
        {
            context.Result = new StatusCodeResult(StatusCodes.Status403Forbidden);
        }
        else if (request.IsTooLarge())
        {
            context.Result = new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
        }

        // The server reads the rest of a refused body and drops it, up to this limit. A connection that is closed before loses
        // the answer, and a proxy in between takes that for a node that failed.
        if (context.Result is not null
            && context.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = RequestLimits.PatientBodyOctets;
        }
    }

    private static IEnumerable<string> HandledMethods(AuthorizationFilterContext context) =>
        ((CompiledPageActionDescriptor)context.ActionDescriptor).HandlerMethods
        .Select(handler => handler.HttpMethod.ToUpperInvariant());

    /// <summary>The framework refuses to read UTF-7 by an exception, which nobody catches.</summary>
    private static bool IsReadable(string? contentType)
    {
        try
        {
            return !MediaTypeHeaderValue.TryParse(contentType, out var type) || type.Encoding is var _;
        }
        catch (NotSupportedException)
        {
            return false;
        }
    }
}
