using System.Collections.Immutable;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;

namespace CookieTutorial.Services.Wire;

/// <summary>Takes an <see cref="Exchange"/> from the request that is being answered.</summary>
public static class ExchangeCapture
{
    /// <summary>
    /// The exchange as it stands now. Called when the handler is done, once for the checkpoints and once for the layout: by then
    /// it has appended its cookies, and <see cref="IResponseCookies"/> writes each into the response's headers at once.
    /// </summary>
    public static Exchange CaptureExchange(this HttpContext context, TimeProvider clock)
    {
        var setCookie = Lines(context.Response.Headers.SetCookie);
        var exchange = context.Features.Get<Exchange>() switch
        {
            null => new Exchange
            {
                Method = context.Request.Method,
                Target = Target(context),
                Host = context.Request.Host.Host,
                IsHttps = context.Request.IsHttps,
                Protocol = context.Request.Protocol,
                Cookie = Lines(context.Request.Headers.Cookie),
                StatusCode = context.Response.StatusCode,
                SetCookie = setCookie,
                AnsweredAt = clock.GetUtcNow(),
            },

            // The request is what it was, and most often the answer is so, too.
            var before when before.StatusCode == context.Response.StatusCode && before.SetCookie.SequenceEqual(setCookie) =>
                before,
            var before => before with { StatusCode = context.Response.StatusCode, SetCookie = setCookie },
        };
        context.Features.Set(exchange);
        return exchange;
    }

    /// <summary>The values of a header's lines; Kestrel has none that is <see langword="null"/>.</summary>
    private static ImmutableArray<string> Lines(StringValues header) => ImmutableArray.Create((string[])header!);

    /// <summary>As it stood on the wire; a server in memory, as in tests, has no wire.</summary>
    private static string Target(HttpContext context) =>
        context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget is { Length: > 0 } target
            ? target
            : context.Request.GetEncodedPathAndQuery();
}
