namespace CookieTutorial.Tests.Browser.Engines;

/// <summary>A browser engine that the tests drive.</summary>
public enum Engine
{
    /// <summary>Chromium, Google Chrome or Microsoft Edge.</summary>
    Chromium,

    /// <summary>Firefox or Firefox ESR.</summary>
    Firefox,

    /// <summary>Playwright's own build of WebKit, Safari's engine. It runs only when it is asked for.</summary>
    WebKit,
}
