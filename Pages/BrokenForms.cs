using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CookieTutorial.Pages;

/// <summary>
/// Refuses a form that comes too slowly or grows beyond the limit of its page, with the status that the server gives it, and leaves
/// a client that broke off. The framework would hand the page an empty form instead. A form that came whole and cannot be read is
/// the page's business: it has a sentence for it.
/// </summary>
public sealed class BrokenForms : IAsyncResourceFilter
{
    /// <inheritdoc />
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var http = context.HttpContext;
        try
        {
            if (http.Request.HasFormContentType)
            {
                await http.Request.ReadFormAsync();
            }
        }
        catch (BadHttpRequestException exception) when (exception.StatusCode != StatusCodes.Status400BadRequest)
        {
            http.Response.Headers.Connection = "close";
            context.Result = new StatusCodeResult(exception.StatusCode);
            return;
        }
        catch (IOException)
        {
            // Nobody waits for an answer, and the server stumbles over what it has read of the body.
            http.Abort();
            context.Result = new EmptyResult();
            return;
        }
        catch (InvalidDataException)
        {
        }

        await next();
    }
}
