using CookieTutorial.Tests.Browser;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CookieTutorial.Tests.Chapters;

/// <summary>A reader of the course, who clicks what is visible, and needs no developer tools.</summary>
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
        () => page.Locator($"a.send[href='{address}']:visible").First.ClickAsync(),
        response => new Uri(response.Url).AbsolutePath == address);

    /// <summary>Changes or adds a cookie by hand, on the path of the whole site unless another is named.</summary>
    public Task WriteCookieAsync(string name, string value, string path = "/") => ByHandAsync("Store it", name, value, path);

    /// <summary>Deletes a cookie of the whole site by hand.</summary>
    public Task DeleteCookieAsync(string name) => ByHandAsync("Delete it", name, value: "", path: "/");

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

    /// <summary>In the little browser, where a script does it; without scripts the server does, on a page of its own.</summary>
    private async Task ByHandAsync(string button, string name, string value, string path)
    {
        var tool = page.Locator(".by-hand");
        if (await tool.GetAttributeAsync("open") is null)
        {
            await tool.Locator("summary").ClickAsync();
        }

        await tool.Locator("select").SelectOptionAsync(name);
        await tool.GetByRole(AriaRole.Textbox, new() { Name = "Value" }).FillAsync(value);
        await tool.GetByRole(AriaRole.Textbox, new() { Name = "Path" }).FillAsync(path);
        await tool.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
        if (scripts)
        {
            await Expect(tool.Locator(".written")).ToContainTextAsync("A script wrote");
        }
        else
        {
            await page.GetByRole(AriaRole.Link, new() { Name = "Back to the chapter" }).ClickAsync();
        }
    }
}
