using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text.Json;

namespace CookieTutorial.Services.Hosting;

/// <summary>Runs the site and tells the person who started it where it is, or why it is not.</summary>
public static partial class SiteLifetime
{
    /// <summary>How long requests that run may take to end when the site is stopped.</summary>
    private static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(20);

    /// <summary>A site that is told to stop accepts nothing more, and finishes what runs.</summary>
    public static IServiceCollection AddGracefulShutdown(this IServiceCollection services) =>
        services.Configure<HostOptions>(host => host.ShutdownTimeout = ShutdownTimeout);

    /// <summary>
    /// Builds the site and runs it until it is stopped. Returns the exit code: 0, or 1 when a setting is wrong, a file is broken
    /// or the site cannot listen where it should.
    /// </summary>
    /// <param name="args">The arguments of the command line.</param>
    /// <param name="build">Makes the site.</param>
    public static int RunSite(string[] args, Func<WebApplication> build)
    {
        try
        {
            StartSettings.CheckArguments(args);
            var app = build();
            StartSettings.Check(app);
            app.Start();
            app.Logger.LogAddress(string.Join(" or ", app.Urls.Select(Reachable)));
            app.WaitForShutdown();
            return 0;
        }
        catch (Exception exception) when (exception is SocketException or IOException)
        {
            return Refuse(exception, "Choose another address: dotnet run --urls http://localhost:5001");
        }
        catch (Exception exception) when (exception is SettingException or FormatException or ArgumentException
            or InvalidOperationException or InvalidDataException or JsonException or CryptographicException)
        {
            return Refuse(exception, "README.md lists all settings.");
        }
    }

    private static int Refuse(Exception exception, string help)
    {
        var reason = exception.Message.Split('\n')[0].Trim().TrimEnd('.');
        Console.Error.WriteLine($"Cookie Tutorial cannot start: {reason}. {help}");
        return 1;
    }

    /// <summary>A server may listen on every address of the machine, but nobody can open "every address".</summary>
    private static string Reachable(string url) =>
        url.Replace("//[::]", "//localhost", StringComparison.Ordinal)
            .Replace("//0.0.0.0", "//localhost", StringComparison.Ordinal);

    [LoggerMessage(1, LogLevel.Information, "Cookie Tutorial is ready. Open {Addresses} in your browser; Ctrl+C stops it.")]
    private static partial void LogAddress(this ILogger logger, string addresses);
}
