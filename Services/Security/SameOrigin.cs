namespace CookieTutorial.Services.Security;

/// <summary>
/// Tells whether a request comes from a page of this site. It stands in for antiforgery tokens, which would put a cookie of
/// their own into every lesson.
/// </summary>
public static class SameOrigin
{
    /// <summary>
    /// Believes <c>Sec-Fetch-Site</c> (Fetch Metadata, section 2.4), which no page can forge; without it, which happens on plain
    /// HTTP other than localhost, <c>Origin</c> (RFC 6454, section 7), which browsers send with every form that is posted.
    /// A request with neither is not from a browser's page, and is not believed.
    /// </summary>
    public static bool IsSameOrigin(this HttpRequest request) =>
        SaysSameOrigin(request) ?? request.Headers.Origin.ToString() == $"{request.Scheme}://{request.Host}";

    /// <summary>
    /// Whether a page of this site led here by a link, a form or a redirect. Without <c>Sec-Fetch-Site</c>, <c>Referer</c> (RFC
    /// 9110, section 10.1.3) decides, which no page can forge either.
    /// </summary>
    public static bool IsFromOwnPage(this HttpRequest request) =>
        SaysSameOrigin(request) ?? request.HasOwnReferer();

    /// <summary>Whether <c>Referer</c> names a page of this site, or this site alone.</summary>
    public static bool HasOwnReferer(this HttpRequest request) =>
        request.Headers.Referer.ToString().StartsWith($"{request.Scheme}://{request.Host}/", StringComparison.Ordinal);

    /// <summary>
    /// Whether a browser says that a page of another origin led here. Neither an address that the reader typed (<c>none</c>) nor
    /// a request that says nothing is from elsewhere.
    /// </summary>
    public static bool IsFromElsewhere(this HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"].ToString() is not ("" or "none" or "same-origin");

    /// <summary>What <c>Sec-Fetch-Site</c> says; <see langword="null"/> where it is missing.</summary>
    private static bool? SaysSameOrigin(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site ? site == "same-origin" : null;
}
