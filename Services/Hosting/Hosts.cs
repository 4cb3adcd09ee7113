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

    private static bool IsHost(string host) =>
        host == "*"
        || Uri.CheckHostName(host.StartsWith("*.", StringComparison.Ordinal) ? host[2..] : host.Trim('[', ']'))
            != UriHostNameType.Unknown;
}
