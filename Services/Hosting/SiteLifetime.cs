using System.Net.Sockets;

namespace CookieTutorial.Services.Hosting;

/// <summary>Runs the site and tells the person who started it where it is, or why it is not.</summary>
public static partial class SiteLifetime
{
    /// <summary>How long requests that run may take to end when the site is stopped.</summary>
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(20);

    /// <summary>A site that is told to stop accepts nothing more, and finishes what runs.</summary>
    public static IServiceCollection AddFarewell(this IServiceCollection services) =>
        services.Configure<HostOptions>(host => host.ShutdownTimeout = Farewell);

    /// <summary>
    /// Runs until the site is stopped. Returns the exit code: 0, or 1 when a setting is wrong or the site cannot listen where it
    /// should.
    /// </summary>
    public static int RunSite(this WebApplication app)
    {
        try
        {
            app.Start();
        }
        catch (SettingException exception)
        {
            Console.Error.WriteLine($"Cookie Tutorial cannot start: {exception.Message}. README.md lists all settings.");
            return 1;
        }
        catch (Exception exception) when (exception
            is IOException or SocketException or FormatException or ArgumentException or InvalidOperationException)
        {
            var reason = exception.Message.Split('\n')[0].Trim().TrimEnd('.');
            Console.Error.WriteLine(
                $"Cookie Tutorial cannot start: {reason}. Choose another address: dotnet run --urls http://localhost:5001");
            return 1;
        }

        app.Logger.LogAddress(string.Join(" or ", app.Urls.Select(Reachable)));
        app.WaitForShutdown();
        return 0;
    }

    /// <summary>A server may listen on every address of the machine, but nobody can open "every address".</summary>
    private static string Reachable(string url) =>
        url.Replace("//[::]", "//localhost", StringComparison.Ordinal)
            .Replace("//0.0.0.0", "//localhost", StringComparison.Ordinal);

    [LoggerMessage(1, LogLevel.Information, "Cookie Tutorial is ready. Open {Addresses} in your browser; Ctrl+C stops it.")]
    private static partial void LogAddress(this ILogger logger, string addresses);
}
