using Microsoft.AspNetCore.HttpsPolicy;
using Microsoft.Extensions.Options;

namespace CookieTutorial.Services.Hosting;

/// <summary>HTTPS only, for deployments: the lessons themselves need plain HTTP on the reader's own machine.</summary>
public static class Https
{
    /// <summary>
    /// <c>Https:Enforce</c> switches it on; <c>Https:Port</c> is the port that readers are sent to. Strict-Transport-Security
    /// (RFC 6797) holds for a year, and for this host only: what else runs on its subdomains is not ours to decide.
    /// </summary>
    public static IServiceCollection AddHttps(this IServiceCollection services)
    {
        services.AddOptions<HttpsSettings>()
            .Configure<IConfiguration>((settings, configuration) => settings.Enforce = configuration.Flag("Https:Enforce"))
            .ValidateOnStart();
        services.AddOptions<HttpsRedirectionOptions>()
            .Configure<IConfiguration>((options, configuration) =>
                options.HttpsPort = configuration.Number("Https:Port", 1, 65535))
            .ValidateOnStart();
        return services.AddHsts(options => options.MaxAge = TimeSpan.FromDays(365));
    }

    /// <summary>Redirects to HTTPS and has browsers remember it, never on the reader's own machine.</summary>
    public static IApplicationBuilder UseHttps(this IApplicationBuilder app)
    {
        var settings = app.ApplicationServices.GetRequiredService<IOptions<HttpsSettings>>();
        return app.UseWhen(
            context => settings.Value.Enforce && !LoopbackName.Is(context.Request.Host.Host),
            outside => outside.Use(RefuseWithoutHost).UseHsts().UseHttpsRedirection());
    }

    /// <summary>There is no address to redirect to.</summary>
    private static Task RefuseWithoutHost(HttpContext context, RequestDelegate next)
    {
        if (context.Request.IsHttps || context.Request.Host.HasValue)
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    }

    private sealed class HttpsSettings
    {
        public bool Enforce { get; set; }
    }
}
