namespace CookieTutorial.Services.Security;

/// <summary>Adds the security headers to every response.</summary>
public static class SecurityHeaders
{
    /// <summary>
    /// Nothing is loaded from another host, nothing runs inline, and only this site may frame its pages (CSP Level 3). A page
    /// that needs more has a <see cref="ContentSecurityPolicyAttribute"/>.
    /// </summary>
    public const string ContentSecurityPolicy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; frame-src 'self'; "
        + "base-uri 'none'; form-action 'self'; frame-ancestors 'self'; object-src 'none'";

    /// <summary>
    /// Other sites do not learn from which page a reader comes. A page that needs it otherwise has a <see
    /// cref="ReferrerPolicyAttribute"/>.
    /// </summary>
    private const string ReferrerPolicy = "same-origin";

    // Not Cross-Origin-Embedder-Policy: Kestrel answers 431 before any of this runs, and the little browser could not show that.
    private static readonly KeyValuePair<string, string>[] Headers =
    [
        new("X-Content-Type-Options", "nosniff"),
        new("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
        new("Cross-Origin-Opener-Policy", "same-origin"),
        new("Cross-Origin-Resource-Policy", "same-origin"),
    ];

    /// <summary>
    /// Adds the headers to all answers, before any other middleware: the framework puts its host filter in front of what the
    /// program says, and that filter answers by itself.
    /// </summary>
    public static IServiceCollection AddSecurityHeaders(this IServiceCollection services)
    {
        services.Insert(0, ServiceDescriptor.Transient<IStartupFilter, OutermostHeaders>());
        return services;
    }

    /// <summary>
    /// Adds the headers just before the response starts, so that error pages, which begin anew, carry them, too.
    /// </summary>
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(AddTo, context);
        return next(context);
    });

    private sealed class OutermostHeaders : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app => next(app.UseSecurityHeaders());
    }

    private static Task AddTo(object state)
    {
        // The endpoint is asked for late: by then an error page has taken the place of the page that failed.
        var context = (HttpContext)state;
        var metadata = context.GetEndpoint()?.Metadata;
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = PolicyOf(metadata);
        headers["Referrer-Policy"] = metadata?.GetMetadata<ReferrerPolicyAttribute>()?.Policy ?? ReferrerPolicy;
        foreach (var (name, value) in Headers)
        {
            headers[name] = value;
        }

        return Task.CompletedTask;
    }

    private static string PolicyOf(EndpointMetadataCollection? metadata) =>
        metadata?.GetOrderedMetadata<ContentSecurityPolicyAttribute>() is { Count: > 0 } additions
            ? additions.Aggregate(ContentSecurityPolicy, (policy, addition) => addition.AddTo(policy))
            : ContentSecurityPolicy;
}
