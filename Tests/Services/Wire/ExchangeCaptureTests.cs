using CookieTutorial.Services.Wire;
using Microsoft.AspNetCore.Http;

namespace CookieTutorial.Tests.Services.Wire;

public sealed class ExchangeCaptureTests
{
    /// <summary>HTTP/2 allows several <c>Cookie</c> lines (RFC 9113, section 8.2.3), and proxies pass them on.</summary>
    [Fact]
    public void All_lines_of_both_messages_are_kept_in_their_order()
    {
        var context = new DefaultHttpContext();
        context.Request.Headers.Cookie = new(["a=1", "b=2", "a=3"]);
        context.Response.Headers.SetCookie = new(["c=4", "d=5"]);

        var exchange = context.CaptureExchange(TimeProvider.System);

        Assert.Equal(["a=1", "b=2", "a=3"], exchange.Cookie);
        Assert.Equal(["c=4", "d=5"], exchange.SetCookie);
    }

    [Fact]
    public void What_the_handler_appends_later_is_noted_in_the_same_exchange()
    {
        var context = new DefaultHttpContext();
        var before = context.CaptureExchange(TimeProvider.System);

        context.Response.Cookies.Append("a", "1");
        var after = context.CaptureExchange(TimeProvider.System);

        context.Response.StatusCode = StatusCodes.Status404NotFound;
        var last = context.CaptureExchange(TimeProvider.System);

        Assert.Equal(["a=1; path=/"], after.SetCookie);
        Assert.Equal((200, 404), (after.StatusCode, last.StatusCode));
        Assert.Equal(before.AnsweredAt, after.AnsweredAt);
    }
}
