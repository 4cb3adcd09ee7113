using CookieTutorial.Pages;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Routing;

namespace CookieTutorial.Tests.Http;

/// <summary>What becomes of a form that ends before it was read.</summary>
public sealed class BrokenFormsTests
{
    [Theory]
    [InlineData(StatusCodes.Status400BadRequest)]
    [InlineData(StatusCodes.Status408RequestTimeout)]
    [InlineData(StatusCodes.Status413PayloadTooLarge)]
    public async Task What_the_server_refuses_gets_its_status_and_ends_the_connection(int status)
    {
        var (context, isHandled) = await ReadAsync(new BadHttpRequestException("It is refused.", status));

        Assert.False(isHandled);
        Assert.Equal(status, Assert.IsType<StatusCodeResult>(context.Result).StatusCode);
        Assert.Equal("close", context.HttpContext.Response.Headers.Connection.ToString());
    }

    [Fact]
    public async Task A_form_whose_connection_was_reset_reaches_no_page()
    {
        var (context, isHandled) = await ReadAsync(new ConnectionResetException("It is gone."));

        Assert.False(isHandled);
        Assert.Equal(StatusCodes.Status400BadRequest, Assert.IsType<StatusCodeResult>(context.Result).StatusCode);
    }

    [Fact]
    public async Task A_form_that_came_whole_and_cannot_be_read_is_the_pages_business()
    {
        foreach (var exception in (Exception[])[new InvalidDataException(), new IOException()])
        {
            var (context, isHandled) = await ReadAsync(exception);

            Assert.True(isHandled);
            Assert.Null(context.Result);
        }
    }

    private static async Task<(ResourceExecutingContext Context, bool IsHandled)> ReadAsync(Exception exception)
    {
        DefaultHttpContext http = new();
        http.Request.ContentType = "application/x-www-form-urlencoded";
        http.Request.Body = new BrokenBody(exception);
        ActionContext action = new(http, new RouteData(), new ActionDescriptor());
        ResourceExecutingContext context = new(action, [], []);
        var isHandled = false;
        await new BrokenForms().OnResourceExecutionAsync(context, () =>
        {
            isHandled = true;
            return Task.FromResult(new ResourceExecutedContext(action, []));
        });
        return (context, isHandled);
    }

    private sealed class BrokenBody(Exception exception) : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            ValueTask.FromException<int>(exception);
    }
}
