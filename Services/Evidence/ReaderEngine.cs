namespace CookieTutorial.Services.Evidence;

/// <summary>
/// Tells a reader's engine by the <c>User-Agent</c> line (RFC 9110, section 10.1.5). Only a courtesy: anyone can send any line.
/// </summary>
public static class ReaderEngine
{
    /// <summary>All engines that can have a column.</summary>
    public static IReadOnlyList<string> Names { get; } = ["Chromium", "Firefox", "WebKit"];

    /// <summary>The engine's name, or <see langword="null"/> for a line that names none.</summary>
    /// <remarks>
    /// The order matters: Chromium's line names AppleWebKit as well. On iOS every browser is WebKit, and names neither of the
    /// others.
    /// </remarks>
    public static string? Of(string userAgent)
    {
        string[] marks = ["Chrome/", "Firefox/", "AppleWebKit/"];
        return Names.Zip(marks)
            .Where(pair => userAgent.Contains(pair.Second, StringComparison.Ordinal))
            .Select(pair => pair.First)
            .FirstOrDefault();
    }
}
