using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.Features;

namespace CookieTutorial.Services.Wire;

/// <summary>Takes an <see cref="Exchange"/> from the request that is being answered.</summary>
public static class ExchangeCapture
{
    /// <summary>
    /// The exchange as it stands now. Called by a page's layout: by then the handler has appended its cookies, and
    /// <see cref="IResponseCookies"/> writes each into the response's headers at once.
    /// </summary>
    public static Exchange CaptureExchange(this HttpContext context, TimeProvider clock)
    {
        // Most often nothing has changed since the checkpoints were judged.
        if (context.Features.Get<Exchange>() is { } before
            && before.StatusCode == context.Response.StatusCode
            && before.SetCookie.AsSpan().SequenceEqual(context.Response.Headers.SetCookie.ToArray()))
        {
            return before;
        }

        var exchange = new Exchange
        {
            Method = context.Request.Method,
            Target = Target(context),
            Protocol = context.Request.Protocol,
            Cookie = [.. context.Request.Headers.Cookie.OfType<string>()],
            StatusCode = context.Response.StatusCode,
            SetCookie = [.. context.Response.Headers.SetCookie.OfType<string>()],
            AnsweredAt = clock.GetUtcNow(),
        };
        context.Features.Set(exchange);
        return exchange;
    }

    /// <summary>As it stood on the wire; a server in memory, as in tests, has no wire.</summary>
    private static string Target(HttpContext context) =>
        context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget is { Length: > 0 } target
            ? target
            : context.Request.GetEncodedPathAndQuery();
}
