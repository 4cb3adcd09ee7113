using Microsoft.AspNetCore.Http.Features;
using CookieTutorial.Services.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace CookieTutorial.Services.Security;

/// <summary>How much one client may send. What is not named here stays as the framework has it.</summary>
public static class RequestLimits
{
    /// <summary>
    /// The octets of header lines that are read. It is Kestrel's default; the chapter on limits is built on it.
    /// </summary>
    public const int HeaderOctets = 32 * 1024;

    /// <summary>The octets of a body, unless a page says otherwise. All forms here are short.</summary>
    public const int BodyOctets = 64 * 1024;

    /// <summary>
    /// The octets of a body for pages that have a sentence for a text that is too long. They read the form up to a field beyond
    /// <see cref="BodyOctets"/> and drop the rest: a connection that is closed early loses the answer.
    /// </summary>
    public const int PatientBodyOctets = 8 * 1024 * 1024;

    /// <summary>Limits connections, headers, bodies and forms.</summary>
    public static IServiceCollection AddRequestLimits(this IServiceCollection services) => services
        .Configure<KestrelServerOptions>(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestHeadersTotalSize = HeaderOctets;
            kestrel.Limits.MaxRequestBodySize = BodyOctets;

            // No limit by default. An idle connection costs a few kB, and a file.
            kestrel.Limits.MaxConcurrentConnections = OpenFiles.ConnectionsThatFit(10_000);

            // Half the default: no browser needs as long to send 32 kB.
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);

            // The default is 130 seconds, and holds for a connection that never said anything, too.
            kestrel.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(30);
        })
        .Configure<FormOptions>(form =>
        {
            form.ValueCountLimit = 64;
            form.ValueLengthLimit = BodyOctets;
            form.MultipartBodyLengthLimit = BodyOctets;
        });

    /// <summary>Whether a request announces a body beyond the limit of its page.</summary>
    public static bool IsTooLarge(this HttpRequest request) =>
        request.ContentLength > request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize;
}
