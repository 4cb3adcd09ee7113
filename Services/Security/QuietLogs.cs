namespace CookieTutorial.Services.Security;

/// <summary>Keeps what clients send out of the log: a header or a form may hold a secret.</summary>
public static class QuietLogs
{
    /// <summary>
    /// Silences what quotes them in the framework: Kestrel's refusals quote header lines, and at the level Trace Razor Pages
    /// quotes what its handlers get. It holds whatever level the settings give to the framework as a whole.
    /// </summary>
    public static ILoggingBuilder AddQuietLogs(this ILoggingBuilder logging) => logging
        .AddFilter("Microsoft.AspNetCore.Server.Kestrel.BadRequests", LogLevel.None)
        .AddFilter("Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure.PageActionInvoker", LogLevel.Warning);
}
