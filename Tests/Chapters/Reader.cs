using CookieTutorial.Tests.Browser;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CookieTutorial.Tests.Chapters;

/// <summary>A reader of the course, who clicks what is visible, and changes cookies by hand as developer tools would.</summary>
/// <param name="page">The reader's page.</param>
/// <param name="scripts">Whether the browser runs scripts.</param>
internal sealed class Reader(IPage page, bool scripts)
{
    /// <summary>The reader's page.</summary>
    public IPage Page => page;

    /// <summary>What the little browser shows.</summary>
    public IFrameLocator Frame => page.FrameLocator("iframe[name=demo]");

    /// <summary>The output of the live page in the little browser.</summary>
    public ILocator Output => Frame.Locator("#output");

    /// <summary>Sends a request in the little browser, and waits for its response.</summary>
    public Task<IResponse> SendAsync(string address) => page.RunAndWaitForResponseAsync(
        () => page.Locator($".little-browser a.send[href='{address}']").ClickAsync(),
        response => new Uri(response.Url).AbsolutePath == address);

    /// <summary>Changes or adds a cookie by hand, on the path of the whole site unless another is named.</summary>
    public Task WriteCookieAsync(string name, string value, string path = "/") => page.Context.AddCookiesAsync(
        [new() { Name = name, Value = value, Domain = new Uri(page.Url).Host, Path = path }]);

    /// <summary>Deletes a cookie by hand.</summary>
    public Task DeleteCookieAsync(string name) => page.Context.ClearCookiesAsync(new() { Name = name });

    /// <summary>
    /// Sees a checkpoint tick: at once with scripts; without them <see cref="SeesAllTickedAsync"/> looks at the end of a chapter.
    /// </summary>
    public Task SeesTickedAsync(string checkpointId) => scripts
        ? Expect(page.Locator($"[data-checkpoint='{checkpointId}'] .state")).ToHaveTextAsync("Done")
        : Task.CompletedTask;

    /// <summary>Sees that nothing of the chapter is left to do.</summary>
    public async Task SeesAllTickedAsync()
    {
        if (!scripts)
        {
            await page.ReloadAsync();
        }

        await Expect(page.Locator("[data-checkpoint] .state").Filter(new() { HasNotText = "Done" })).ToHaveCountAsync(0);
    }
}
