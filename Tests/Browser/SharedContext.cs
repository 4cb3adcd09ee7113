using Microsoft.Playwright;

namespace CookieTutorial.Tests.Browser;

/// <summary>A browser on a profile of its own that several tests use, one after the other.</summary>
/// <param name="context">The browser's only context.</param>
internal sealed class SharedContext(IBrowserContext context) : IAsyncDisposable
{
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>
    /// Runs a test with the jar and the page that earlier tests have left: another window takes Firefox longer than most tests
    /// do. What a test adds to the page stays there, so it may add only what does not disturb the others.
    /// </summary>
    public async Task RunAsync(Func<IPage, Task> test)
    {
        await _turn.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            var page = context.Pages is [var left, ..] ? left : await context.NewPageAsync();
            await RecordedTest.RunAsync(context, page, test);
        }
        finally
        {
            _turn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await context.CloseAsync();
        _turn.Dispose();
    }
}
