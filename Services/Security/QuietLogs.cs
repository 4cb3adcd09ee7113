namespace CookieTutorial.Services.Security;

/// <summary>Keeps what clients send out of the log: a header may be a secret.</summary>
public static class QuietLogs
{
    /// <summary>
    /// Silences the one category of the framework that quotes header lines: Kestrel's refusals. It holds whatever level the settings
    /// give to the framework as a whole.
    /// </summary>
    public static ILoggingBuilder AddQuietLogs(this ILoggingBuilder logging) =>
        logging.AddFilter("Microsoft.AspNetCore.Server.Kestrel.BadRequests", LogLevel.None);
}
