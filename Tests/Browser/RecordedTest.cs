using Microsoft.Playwright;

namespace CookieTutorial.Tests.Browser;

/// <summary>Runs a browser test and keeps what a reader needs to understand its failure.</summary>
internal static class RecordedTest
{
    /// <summary>
    /// Runs the test. When it fails, one line of its output says where the screenshot, the console, the exchanges and the trace
    /// are, and how to open them.
    /// </summary>
    /// <param name="context">The context to record.</param>
    /// <param name="page">The page that the screenshot shows.</param>
    /// <param name="test">The test.</param>
    public static async Task RunAsync(IBrowserContext context, IPage page, Func<IPage, Task> test)
    {
        using var log = new BrowserLog(page);
        await context.Tracing.StartAsync(new() { Snapshots = RunOptions.Snapshots });
        try
        {
            await test(page);
        }
        catch
        {
            var current = TestContext.Current;
            var name = string.Concat(
                (current.Test?.TestDisplayName ?? "test").Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));
            var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "TestResults", name)).FullName;
            await TryAsync(() => page.ScreenshotAsync(new() { Path = Path.Combine(folder, "page.png"), FullPage = true }));
            await TryAsync(() => log.WriteAsync(Path.Combine(folder, "browser.txt")));
            await TryAsync(() => context.Tracing.StopAsync(new() { Path = Path.Combine(folder, "trace.zip") }));
            current.TestOutputHelper?.WriteLine(
                $"See {folder}: page.png, browser.txt (console and exchanges), and trace.zip, "
                + "which https://trace.playwright.dev opens.");
            throw;
        }

        await context.Tracing.StopAsync();
    }

    /// <summary>A page that crashed gives no screenshot; that must not hide why the test failed.</summary>
    private static async Task TryAsync(Func<Task> write)
    {
        try
        {
            await write();
        }
        catch (PlaywrightException)
        {
        }
    }
}
