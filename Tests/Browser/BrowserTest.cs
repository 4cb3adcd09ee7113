using CookieTutorial.Tests.Browser.Evidence;

namespace CookieTutorial.Tests.Browser;

/// <summary>A class of browser tests; the trait lets <c>--filter Category=Browser</c> choose them.</summary>
[Trait("Category", "Browser")]
public abstract class BrowserTest : IDisposable
{
    /// <summary>xunit makes an instance for each test, and disposes it when the test has ended.</summary>
    public void Dispose()
    {
        EvidenceRecorder.Note(TestContext.Current);
        GC.SuppressFinalize(this);
    }
}
