using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CookieTutorial.Pages;

/// <summary>
/// Refuses a form that comes too slowly or grows beyond the limit of its page, with the status that the server gives it, and
/// leaves a client that broke off, and one whose character set the framework refuses to read. The framework would hand the page
/// an empty form instead. A form that came whole and cannot be read is the page's business: it has a sentence for it.
/// </summary>
public sealed class BrokenForms : IAsyncResourceFilter
{
    /// <inheritdoc />
    public Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next) =>

        // Most requests name no type, and need none of what the framework makes to read a form.
        context.HttpContext.Request is { ContentType: not null, HasFormContentType: true } ? ReadAsync(context, next) : next();

    private static async Task ReadAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var http = context.HttpContext;
        try
        {
            await http.Request.ReadFormAsync();
        }
        catch (IOException exception) when (exception is BadHttpRequestException or ConnectionResetException)
        {
            var status = (exception as BadHttpRequestException)?.StatusCode ?? StatusCodes.Status400BadRequest;
            context.Result = new StatusCodeResult(status);

            // The body stays unread, so no further request can come on this connection.
            http.Response.Headers.Connection = "close";
            if (status == StatusCodes.Status400BadRequest)
            {
                // Nobody waits for the answer, and the server stumbles when it looks for the rest (dotnet/aspnetcore, #52324).
                http.Response.OnCompleted(() =>
                {
                    http.Abort();
                    return Task.CompletedTask;
                });
            }

            return;
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException)
        {
        }
        catch (NotSupportedException)
        {
            // The framework refuses to read UTF-7, which a part of a form can announce, too.
            context.Result = new StatusCodeResult(StatusCodes.Status415UnsupportedMediaType);
            return;
        }

        await next();
    }
}
