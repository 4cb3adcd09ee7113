using System.Text.RegularExpressions;
using CookieTutorial.Services.Course;
using CookieTutorial.Tests.Browser;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CookieTutorial.Tests.Chapters;

/// <summary>A reader of the course, who taps on what is visible, and needs no developer tools.</summary>
/// <param name="page">The reader's page.</param>
/// <param name="scripts">Whether the browser runs scripts.</param>
/// <param name="touch">Whether the device has a touch screen; else the reader has a mouse.</param>
internal sealed class Reader(IPage page, bool scripts, bool touch = false)
{
    private string _chapter = "/";

    /// <summary>The reader's page.</summary>
    public IPage Page => page;

    /// <summary>The live page: in the little browser, and on a phone without scripts in place of the chapter.</summary>
    public ILocator LivePage => scripts ? page.FrameLocator("iframe[name=demo]").Locator("body") : page.Locator("body");

    /// <summary>The output of the live page.</summary>
    public ILocator Output => LivePage.Locator("#output");

    /// <summary>Taps on something that is visible, or clicks it with a mouse.</summary>
    public Task TapAsync(ILocator what) => touch ? what.TapAsync() : what.ClickAsync();

    /// <summary>Begins the chapter that is open or about to open, and predicts something for each of its questions.</summary>
    public async Task BeginAsync(Chapter chapter)
    {
        _chapter = chapter.Address;
        await SeesPageAsync(_chapter);
        foreach (var question in scripts ? await page.Locator(".predict").AllAsync() : [])
        {
            await TapAsync(question.Locator("summary").First);
        }
    }

    /// <summary>Comes back to the chapter from a page that has taken its place.</summary>
    public async Task ToChapterAsync()
    {
        if (new Uri(page.Url).AbsolutePath != _chapter)
        {
            await page.GotoAsync(_chapter);
        }
    }

    /// <summary>
    /// Sends a request, with its query if it has one, from the last sentence that sends it or else from the list of live pages,
    /// and waits for its response.
    /// </summary>
    public async Task<IResponse> SendAsync(string address)
    {
        await ToChapterAsync();
        var path = address.Split('?')[0];

        // A link that says nothing is none to a reader.
        var sentences = page.Locator($".prose > :not(.little-browser) a.send[href='{address}']:visible")
            .Filter(new() { HasTextRegex = new(@"\S") });
        if (await sentences.CountAsync() == 0 && await page.Locator(".pages[open]").CountAsync() == 0)
        {
            await TapAsync(page.Locator(".pages > summary"));
        }

        var senders = await sentences.CountAsync() > 0 ? sentences : page.Locator($".pages a.send[href='{address}']:visible");
        var response = await page.RunAndWaitForResponseAsync(
            () => TapAsync(senders.Last), response => new Uri(response.Url).AbsolutePath == path);
        if (scripts)
        {
            // Who sends again before the answer stands there has not seen it, and no script has either.
            await Expect(page.Locator(".little-browser .news")).Not.ToBeEmptyAsync();
        }
        else
        {
            await SeesPageAsync(path);
        }

        return response;
    }

    /// <summary>Changes or adds a cookie by hand, on the path of the whole site unless another is named.</summary>
    public Task WriteCookieAsync(string name, string value, string path = "/") => ByHandAsync("Write it", name, value, path);

    /// <summary>Deletes a cookie of the whole site by hand.</summary>
    public Task DeleteCookieAsync(string name) => ByHandAsync("Delete it", name, value: "", path: "/");

    /// <summary>
    /// Sees a checkpoint tick: at once with scripts; without them <see cref="SeesAllDoneAsync"/> looks at the end of a chapter.
    /// </summary>
    public Task SeesTickedAsync(string checkpointId) => scripts
        ? Expect(page.Locator($"[data-checkpoint='{checkpointId}'] .state")).ToHaveTextAsync("Done")
        : Task.CompletedTask;

    /// <summary>Sees that a checkpoint has not ticked.</summary>
    public Task SeesOpenAsync(string checkpointId) => scripts
        ? Expect(page.Locator($"[data-checkpoint='{checkpointId}'] .state")).ToHaveTextAsync("To do")
        : Task.CompletedTask;

    /// <summary>Sees how many of the chapter's predictions an exchange has answered; without scripts none ever does.</summary>
    public Task SeesComparedAsync(int count) =>
        scripts ? Expect(page.Locator(".predict.compared")).ToHaveCountAsync(count) : Task.CompletedTask;

    /// <summary>Sees that nothing of the chapter is left to do, and that every prediction was answered.</summary>
    public async Task SeesAllDoneAsync()
    {
        if (scripts)
        {
            await Expect(page.Locator(".predict:not(.compared)")).ToHaveCountAsync(0);
        }
        else
        {
            await page.GotoAsync(_chapter);
        }

        await Expect(page.Locator("[data-checkpoint] .state").Filter(new() { HasNotText = "Done" })).ToHaveCountAsync(0);
    }

    /// <summary>
    /// A tap has no end that could be waited for, so this waits for the page that it opens. It asks for the address again and
    /// again: who waits for a navigation that is over waits for ever.
    /// </summary>
    private async Task SeesPageAsync(string address)
    {
        await Expect(page).ToHaveURLAsync(new Regex($@"^\w+://[^/]+{Regex.Escape(address)}([?#]|$)"));
        await page.WaitForLoadStateAsync();
    }

    /// <summary>In the little browser, where a script does it; without scripts the server does, on a page of its own.</summary>
    private async Task ByHandAsync(string button, string name, string value, string path)
    {
        await ToChapterAsync();
        var tool = page.Locator(".by-hand");
        if (await tool.GetAttributeAsync("open") is null)
        {
            await TapAsync(tool.Locator("summary"));
        }

        await tool.Locator("select").SelectOptionAsync(name);
        await tool.GetByRole(AriaRole.Textbox, new() { Name = "Value" }).FillAsync(value);
        await tool.GetByRole(AriaRole.Textbox, new() { Name = "Path" }).FillAsync(path);
        await TapAsync(tool.GetByRole(AriaRole.Button, new() { Name = button }));
        if (scripts)
        {
            await Expect(tool.Locator(".written")).ToContainTextAsync("A script ran");
        }
        else
        {
            await TapAsync(page.GetByRole(AriaRole.Link, new() { Name = "Back to the chapter" }));
            await SeesPageAsync(_chapter);
        }
    }
}
