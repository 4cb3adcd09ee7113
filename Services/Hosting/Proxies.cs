using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace CookieTutorial.Services.Hosting;

/// <summary>The proxies that may say who the client is, and whether it came by HTTPS.</summary>
public static class Proxies
{
    private const string Setting = "Proxies";

    /// <summary>
    /// Trusts the proxies of the setting <c>Proxies</c>: addresses such as <c>127.0.0.1</c>, and networks such as
    /// <c>10.0.0.0/8</c>. Without any, nobody is believed. A proxy passes <c>Host</c> on as it came, so that host filtering sees
    /// it.
    /// </summary>
    public static IServiceCollection AddProxies(this IServiceCollection services)
    {
        services.AddOptions<ForwardedHeadersOptions>().Configure<IConfiguration>((options, configuration) =>
        {
            var proxies = configuration.List(Setting).Select(Parse).ToList();
            options.ForwardedHeaders = proxies.Count == 0
                ? ForwardedHeaders.None
                : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;

            // Any number of proxies in a row, up to the first that is not in the list.
            options.ForwardLimit = null;
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            proxies.ForEach(options.KnownIPNetworks.Add);
        }).ValidateOnStart();
        return services;
    }

    /// <summary>Believes them. What asks for the scheme or the client's address comes after this.</summary>
    public static IApplicationBuilder UseProxies(this IApplicationBuilder app) => app.UseForwardedHeaders();

    /// <summary>The framework reads 10 as 0.0.0.10.</summary>
    private static bool IsWhole(string address) =>
        address.Contains(':', StringComparison.Ordinal) || address.Count(c => c == '.') == 3;

    private static System.Net.IPNetwork Parse(string proxy) =>
        IPAddress.TryParse(proxy, out var address) && IsWhole(proxy) ? new(address, address.GetAddressBytes().Length * 8)
        : System.Net.IPNetwork.TryParse(proxy, out var network) ? network
        : throw new SettingException(Setting, proxy, "an address such as 127.0.0.1, or a network such as 10.0.0.0/8");
}
