namespace CookieTutorial.Tests.Browser.Engines;

/// <summary>No browser of an engine is installed, and none could be installed. The message says in one line what to do.</summary>
public sealed class BrowserMissingException(string message) : Exception(message)
{
    /// <summary>Nothing: where it was thrown helps nobody, and would hide the one line that does.</summary>
    public override string? StackTrace => null;
}
