using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using CookieTutorial.Services.Hosting;
using Microsoft.AspNetCore.RateLimiting;

namespace CookieTutorial.Services.Security;

/// <summary>How often one address may use the laboratories, which compute more than other pages, and open connections.</summary>
public static class LabRate
{
    /// <summary>The name of the framework's policy that the laboratories are under.</summary>
    public const string Policy = "labs";

    /// <summary>
    /// Allows an address <c>LabRate:Requests</c> in each <c>LabRate:Seconds</c>. A whole class may share one address, and a
    /// single measurement of a browser's limits is a chain of fifteen requests.
    /// </summary>
    public static IServiceCollection AddLabRate(this IServiceCollection services)
    {
        services.AddRateLimiter().AddOptions<RateLimiterOptions>().Configure<IConfiguration>((options, configuration) =>
        {
            FixedWindowRateLimiterOptions window = new()
            {
                PermitLimit = configuration.Number("LabRate:Requests", 1, 1_000_000),
                Window = TimeSpan.FromSeconds(configuration.Number("LabRate:Seconds", 1, 3600)),
            };
            options.AddPolicy(Policy, context => RateLimitPartition.GetFixedWindowLimiter(
                ClientOf(context.Connection.RemoteIpAddress), _ => window));
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = (rejected, _) =>
            {
                var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var time) ? time : window.Window;
                rejected.HttpContext.Response.Headers.RetryAfter =
                    Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
        }).ValidateOnStart();
        return services;
    }

    /// <summary>
    /// One client: an IPv4 address, or the 64 bits of an IPv6 address that a network shares (RFC 4291, section 2.5.4).
    /// </summary>
    public static IPAddress ClientOf(IPAddress? address) => address switch
    {
        null => IPAddress.None,
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => new([.. address.GetAddressBytes()[..8], .. new byte[8]]),
        _ => address,
    };
}
