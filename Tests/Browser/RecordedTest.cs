using Microsoft.Playwright;

namespace CookieTutorial.Tests.Browser;

/// <summary>Runs a browser test and keeps evidence of a failure: a screenshot and a Playwright trace.</summary>
internal static class RecordedTest
{
    /// <summary>Runs the test. When it fails, the test's output says where the evidence is and how to open it.</summary>
    /// <param name="context">The context to record.</param>
    /// <param name="page">The page that the screenshot shows.</param>
    /// <param name="test">The test.</param>
    /// <param name="snapshots">Whether the trace holds the page at each step: Firefox then takes twice as long.</param>
    public static async Task RunAsync(IBrowserContext context, IPage page, Func<IPage, Task> test, bool snapshots = true)
    {
        await context.Tracing.StartAsync(new() { Snapshots = snapshots });
        try
        {
            await test(page);
        }
        catch
        {
            var current = TestContext.Current;
            var name = string.Concat((current.Test?.TestDisplayName ?? "test").Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));
            var folder = Path.Combine(AppContext.BaseDirectory, "TestResults", name);
            await KeepAsync("Screenshot", Path.Combine(folder, "page.png"), file => page.ScreenshotAsync(new() { Path = file, FullPage = true }));
            await KeepAsync("Trace, to open at https://trace.playwright.dev", Path.Combine(folder, "trace.zip"), file => context.Tracing.StopAsync(new() { Path = file }));
            throw;
        }

        await context.Tracing.StopAsync();
    }

    /// <summary>A page that crashed gives no screenshot; that must not hide why the test failed.</summary>
    private static async Task KeepAsync(string what, string file, Func<string, Task> write)
    {
        var output = TestContext.Current.TestOutputHelper;
        try
        {
            await write(file);
            output?.WriteLine($"{what}: {file}");
        }
        catch (PlaywrightException exception)
        {
            output?.WriteLine($"{what}: none, because {exception.Message}");
        }
    }
}
