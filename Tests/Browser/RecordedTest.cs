using Microsoft.Playwright;

namespace CookieTutorial.Tests.Browser;

/// <summary>Runs a browser test and keeps evidence of a failure: a screenshot and a Playwright trace.</summary>
internal static class RecordedTest
{
    /// <summary>Runs the test. When it fails, the test's output says where the evidence is and how to open it.</summary>
    public static async Task RunAsync(IBrowserContext context, IPage page, Func<IPage, Task> test)
    {
        await context.Tracing.StartAsync(new() { Snapshots = true });
        try
        {
            await test(page);
        }
        catch
        {
            await KeepAsync(context, page);
            throw;
        }

        await context.Tracing.StopAsync();
    }

    private static async Task KeepAsync(IBrowserContext context, IPage page)
    {
        var test = TestContext.Current;
        var name = string.Concat((test.Test?.TestDisplayName ?? "test").Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));
        var folder = Path.Combine(AppContext.BaseDirectory, "TestResults", name);
        var screenshot = Path.Combine(folder, "page.png");
        var trace = Path.Combine(folder, "trace.zip");
        await page.ScreenshotAsync(new() { Path = screenshot, FullPage = true });
        await context.Tracing.StopAsync(new() { Path = trace });
        test.TestOutputHelper?.WriteLine($"Screenshot: {screenshot}");
        test.TestOutputHelper?.WriteLine($"Trace: {trace} (open it at https://trace.playwright.dev)");
    }
}
