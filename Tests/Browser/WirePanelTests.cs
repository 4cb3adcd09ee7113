using CookieTutorial.Pages.Chapters;
using CookieTutorial.Tests.Browser.Engines;
using CookieTutorial.Tests.Browser.Wire;
using CookieTutorial.Tests.Site;
using Microsoft.Playwright;

namespace CookieTutorial.Tests.Browser;

/// <summary>The panel shows the truth: what it prints is what the browser itself reports of the same exchange.</summary>
public sealed class WirePanelTests(BrowserFixture browsers) : BrowserTest
{
    /// <summary>In Firefox, which takes twice as long, the first live page of each chapter stands for the others.</summary>
    [Theory, EveryEngine]
    public Task Its_lines_are_those_that_the_browser_sent_and_received(Engine engine) =>
        browsers.WithNewPageAsync(engine, async page =>
        {
            var browser = await ReportedExchanges.ListenAsync(engine, page);
            var demos = engine == Engine.Firefox
                ? TutorialCourse.Contents.Chapters.Select(chapter => chapter.Demos[0])
                : TutorialCourse.Contents.Demos;
            foreach (var address in demos.Select(demo => demo.Address))
            {
                Assert.Equal(await browser.GoToAsync(address), await PanelLinesAsync(page));
            }
        });

    [Theory, EveryEngine]
    public Task It_prints_strange_values_as_they_are(Engine engine) => browsers.WithNewPageAsync(engine, async page =>
    {
        var browser = await ReportedExchanges.ListenAsync(engine, page);
        await page.GotoAsync("/");
        foreach (var value in new[] { "a  b", "\"quoted\"", "%41%zz", "a=b==", "<script>", "&amp", "a,b", "" })
        {
            await page.WriteByScriptAsync($"{AnyLesson.CookieName}={value}; path=/");
            await page.WriteByScriptAsync($"{AnyLesson.OtherCookieName}=x; path={SiteAddresses.LivePage}");

            Assert.Equal(await browser.GoToAsync(SiteAddresses.LivePage), await PanelLinesAsync(page));
        }
    });

    private static async Task<string[]> PanelLinesAsync(IPage page) =>
        [.. await page.Locator(".wire .header-line").AllTextContentsAsync()];
}
