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
    public static Exchange CaptureExchange(this HttpContext context, TimeProvider clock) => new()
    {
        Method = context.Request.Method,
        Target = Target(context),
        Protocol = context.Request.Protocol,
        Cookie = [.. context.Request.Headers.Cookie.OfType<string>()],
        StatusCode = context.Response.StatusCode,
        SetCookie = [.. context.Response.Headers.SetCookie.OfType<string>()],
        AnsweredAt = clock.GetUtcNow(),
    };

    /// <summary>As it stood on the wire; a server in memory, as in tests, has no wire.</summary>
    private static string Target(HttpContext context) =>
        context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget is { Length: > 0 } target
            ? target
            : context.Request.GetEncodedPathAndQuery();
}
