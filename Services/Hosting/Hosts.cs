using System.Net;
using Microsoft.AspNetCore.HostFiltering;

namespace CookieTutorial.Services.Hosting;

/// <summary>The hosts that are answered; the framework's host filter refuses the others.</summary>
public static class Hosts
{
    private const string Setting = "AllowedHosts";

    /// <summary>
    /// Checks the setting <c>AllowedHosts</c>: host names and addresses, separated by semicolons, with <c>*.</c> before a name
    /// for all below it, or <c>*</c> for any host. The framework takes an empty list for any host, and a mistyped name for one
    /// that nobody has.
    /// </summary>
    public static IServiceCollection AddHosts(this IServiceCollection services)
    {
        services.AddOptions<HostFilteringOptions>().Configure<IConfiguration>((_, configuration) =>
        {
            var hosts = configuration[Setting]?.Split(';', StringSplitOptions.RemoveEmptyEntries) ?? [];
            if (hosts.Length == 0 || !hosts.All(IsHost))
            {
                throw new SettingException(
                    Setting,
                    configuration[Setting],
                    "host names separated by semicolons, such as cookies.example;localhost, or * for any");
            }
        }).ValidateOnStart();
        return services;
    }

    /// <summary>
    /// Refuses a <c>Host</c> that can be the name of no host, which parts of the framework stumble over. None at all is let
    /// through: probes of balancers send HTTP/1.0 without one.
    /// </summary>
    public static IApplicationBuilder UseHosts(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        // Not Request.Host, which decodes a name in other letters, and throws where it cannot.
        var host = new HostString(context.Request.Headers.Host.ToString());
        if (!host.HasValue || (HostName.IsValid(host.Host) && HasValidPort(host)))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync("The Host of this request is the name of no host.");
    });

    /// <summary>The server has looked that a port has digits only.</summary>
    private static bool HasValidPort(HostString host) =>
        host.Host.Length == host.Value!.Length || host.Port is <= IPEndPoint.MaxPort;

    private static bool IsHost(string host) =>
        host == "*" || HostName.IsValid(host.StartsWith("*.", StringComparison.Ordinal) ? host[2..] : host);
}
