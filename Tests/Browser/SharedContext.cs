using Microsoft.Playwright;

namespace CookieTutorial.Tests.Browser;

/// <summary>A browser on a profile of its own that several tests use, one after the other.</summary>
/// <param name="context">The browser's only context.</param>
internal sealed class SharedContext(IBrowserContext context) : IAsyncDisposable
{
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>Runs a test in a page of its own, with the jar that earlier tests have left.</summary>
    public async Task RunAsync(Func<IPage, Task> test)
    {
        await _turn.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            var page = await context.NewPageAsync();
            await RecordedTest.RunAsync(context, page, test);
            await page.CloseAsync();
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
