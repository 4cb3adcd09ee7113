using CookieTutorial.Pages.Chapters;
using CookieTutorial.Tests.Browser.Engines;
using Microsoft.Playwright;

namespace CookieTutorial.Tests.Browser;

/// <summary>What a teacher gets who prints a chapter.</summary>
public sealed class HandoutTests(BrowserFixture browsers) : BrowserTest
{
    /// <summary>Playwright puts a page on paper in Chromium only, so the rules for paper are made rules for the screen.</summary>
    private const string ShowPrintRules =
        """
        () => [...document.styleSheets].flatMap(sheet => [...sheet.cssRules])
          .filter(rule => rule.media?.mediaText === 'print')
          .forEach(rule => rule.media.mediaText = 'all')
        """;

    /// <summary>What nobody can use on paper, and what would give an exercise away.</summary>
    private const string NotOnPaper =
        "button, iframe, .skip-link, .site-footer, .pager a, .anchor, .hint, .state, .checkpoints .note";

    [Theory, EveryEngine]
    public Task On_paper_a_chapter_is_its_prose_its_code_and_its_exercises(Engine engine) =>
        browsers.WithPageAsync(engine, async page =>
        {
            await page.GotoAsync(TutorialCourse.Contents.Chapters[0].Address);
            await page.EvaluateAsync(ShowPrintRules);

            await Assertions.Expect(page.Locator(".listing").First).ToBeVisibleAsync();
            await Assertions.Expect(page.Locator(".checkpoints .task").First).ToBeVisibleAsync();
            await Assertions.Expect(page.Locator($":is({NotOnPaper}):visible")).ToHaveCountAsync(0);

            // Nobody can click a source on paper, so its address stands behind it.
            Assert.StartsWith("\" <", await page.Locator(".prose a[href^='https:']").First.EvaluateAsync<string>(
                "source => getComputedStyle(source, '::after').content"));

            // What sends from a sentence is a part of it, wherever the pointer stands while the page is printed.
            var send = page.Locator(".prose .send").First;
            await send.HoverAsync();
            await Assertions.Expect(send).ToHaveCSSAsync("background-color", "rgba(0, 0, 0, 0)");
        });
}
