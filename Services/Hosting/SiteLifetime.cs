using Microsoft.AspNetCore.Connections;

namespace CookieTutorial.Services.Hosting;

/// <summary>Runs the site and tells the person who started it where it is, or why it is not.</summary>
public static partial class SiteLifetime
{
    /// <summary>Runs until the site is stopped. Returns the exit code: 0, or 1 when an address is taken.</summary>
    public static int RunSite(this WebApplication app)
    {
        app.Lifetime.ApplicationStarted.Register(() => app.Logger.LogAddress(string.Join(" or ", app.Urls)));
        try
        {
            app.Run();
            return 0;
        }
        catch (IOException exception) when (exception.InnerException is AddressInUseException)
        {
            Console.Error.WriteLine(
                $"{exception.Message} Another program uses it. Stop that program, or choose another address: "
                + "dotnet run --urls http://localhost:5001");
            return 1;
        }
    }

    [LoggerMessage(1, LogLevel.Information, "Cookie Tutorial is ready. Open {Addresses} in your browser; Ctrl+C stops it.")]
    private static partial void LogAddress(this ILogger logger, string addresses);
}
