using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace CookieTutorial.Tests.Browser;

/// <summary>
/// Pages that a test has left as it found them, for the next one: to open a window takes both engines longer than most tests do.
/// What cannot be put back with certainty is thrown away, so whoever takes a page cannot tell it from a new one.
/// </summary>
internal sealed class PagePool
{
    /// <summary>Says whether anything of the page can run on: a script, or what is in a frame.</summary>
    private const string ForgetStorage =
        """
        () => {
          try { localStorage.clear(); sessionStorage.clear(); window.name = ''; } catch { }
          return document.scripts.length + frames.length > 0;
        }
        """;

    private readonly ConcurrentDictionary<IBrowser, ConcurrentStack<IPage>> _left = new();

    /// <summary>A page with an empty jar that was left, or <see langword="null"/> when there is none.</summary>
    public async Task<IPage?> TakeAsync(IBrowser browser)
    {
        while (Of(browser).TryPop(out var page))
        {
            if (await IsCleanAsync(page.Context))
            {
                return page;
            }

            await ThrowAwayAsync(page);
        }

        return null;
    }

    /// <summary>Takes back the page of a test that has passed.</summary>
    public async Task GiveBackAsync(IBrowser browser, IPage page)
    {
        if (await TryResetAsync(page))
        {
            Of(browser).Push(page);
        }
        else
        {
            await ThrowAwayAsync(page);
        }
    }

    /// <summary>Closes a page and all that belongs to it. One that cannot be closed is gone already.</summary>
    public static async Task ThrowAwayAsync(IPage page)
    {
        try
        {
            await page.Context.CloseAsync();
        }
        catch (PlaywrightException)
        {
        }
    }

    private ConcurrentStack<IPage> Of(IBrowser browser) => _left.GetOrAdd(browser, _ => new());

    /// <summary>
    /// Emptied here and not when the page comes back: by now every answer has arrived that was still under way then. Firefox can
    /// keep a cookie that the driver cannot name, such as one with a path that is not UTF-8.
    /// </summary>
    private static async Task<bool> IsCleanAsync(IBrowserContext context)
    {
        try
        {
            await context.ClearCookiesAsync();
            return (await context.CookiesAsync()).Count == 0;
        }
        catch (PlaywrightException)
        {
            return false;
        }
    }

    /// <summary>
    /// Listeners, scripts and emulation cannot be taken from a page again, which is why a test that adds some takes a new one:
    /// <see cref="BrowserFixture.WithNewPageAsync"/>.
    /// </summary>
    private static async Task<bool> TryResetAsync(IPage page)
    {
        try
        {
            foreach (var other in page.Context.Pages.Where(other => other != page).ToList())
            {
                await other.CloseAsync();
            }

            await page.UnrouteAllAsync();
            await page.WaitForLoadStateAsync();
            if (await page.EvaluateAsync<bool>(ForgetStorage))
            {
                // A line of plain text. It is the site's, because for about:blank both engines leave the site's process, and come
                // back to it with the next test.
                await page.GotoAsync("/healthz");
            }

            return true;
        }
        catch (Exception exception) when (exception is PlaywrightException or TimeoutException)
        {
            return false;
        }
    }
}
