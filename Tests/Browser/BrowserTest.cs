namespace CookieTutorial.Tests.Browser;

/// <summary>A class of browser tests; the trait lets <c>--filter Category=Browser</c> choose them.</summary>
[Trait("Category", "Browser")]
public abstract class BrowserTest;
