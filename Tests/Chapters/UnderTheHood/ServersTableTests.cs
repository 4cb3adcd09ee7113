using CookieTutorial.Tests.Browser;
using CookieTutorial.Tests.Browser.Engines;
using static Microsoft.Playwright.Assertions;

namespace CookieTutorial.Tests.Chapters.UnderTheHood;

/// <summary>The table of what servers make of a header, as a reader sees it.</summary>
public sealed class ServersTableTests(BrowserFixture browsers) : BrowserTest
{
    private const string Header = "a=1; prefs={\"lang\":\"da\"}; b=2";

    [Theory, EveryEngine]
    public Task No_word_of_it_runs_into_its_neighbour(Engine engine) => browsers.WithNewPageAsync(engine, async page =>
    {
        await page.GotoAsync($"/under-the-hood/cookie-header?header={Uri.EscapeDataString(Header)}");
        var cells = page.Locator(".readers :is(th, td)");

        await Expect(page.Locator(".readers tbody")).ToHaveCountAsync(3);
        foreach (var width in (int[])[360, 1440])
        {
            await page.SetViewportSizeAsync(width, 900);
            Assert.Empty(await cells.EvaluateAllAsync<string[]>(
                "cells => cells.filter(cell => cell.scrollWidth > cell.clientWidth).map(cell => cell.textContent.trim())"));
        }
    });
}
