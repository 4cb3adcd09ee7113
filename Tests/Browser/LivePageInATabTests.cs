using CookieTutorial.Pages.Chapters;
using CookieTutorial.Services;
using CookieTutorial.Services.Course;
using CookieTutorial.Tests.Browser.Engines;
using CookieTutorial.Tests.Site;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CookieTutorial.Tests.Browser;

/// <summary>A live page shows the same in a tab of its own as in a chapter; it has no scripts.</summary>
public sealed class LivePageInATabTests(BrowserFixture browsers) : BrowserTest
{
    [Theory, EveryEngine]
    public Task Output_cookie_lines_and_jar_are_in_view(Engine engine) => AreInViewAsync(engine, []);

    /// <summary>On a developer's machine they often come along: cookies know no port.</summary>
    [Theory, EveryEngine]
    public Task They_are_so_beside_a_dozen_cookies_of_other_programs(Engine engine) =>
        AreInViewAsync(engine, [.. Enumerable.Range(1, 12).Select(number => $"SESSION_OF_PROGRAM_{number}")]);

    /// <summary>The site's own cookie is as long then as it gets.</summary>
    [Theory, EveryEngine]
    public Task Who_has_reached_every_checkpoint_still_sees_the_cookie_line(Engine engine) => browsers.WithNewPageAsync(
        engine,
        async page =>
        {
            await page.GotoAsync(Routes.Health);
            var progress = Progress.None.With(TutorialCourse.Contents.Checkpoints).CookieValue;
            await page.WriteByScriptAsync($"{Progress.CookieName}={progress}; path=/");
            await page.WriteByScriptAsync($"{AnyLesson.CookieName}=x; path=/");

            await page.GotoAsync(SiteAddresses.LivePage);

            var line = page.Locator(".sent .header-line");
            await Expect(line).ToBeInViewportAsync(new() { Ratio = 1 });
            await Expect(line).ToHaveTextAsync($"Cookie: {AnyLesson.CookieName}=x", new() { UseInnerText = true });
        },
        new() { ViewportSize = Desk.SmallestPhone });

    private Task AreInViewAsync(Engine engine, string[] others) => browsers.WithNewPageAsync(engine, async page =>
    {
        await page.GotoAsync(Routes.Health);
        foreach (var name in others)
        {
            await page.WriteByScriptAsync($"{name}=x; path=/");
        }

        Sentences.AssertNone(await page.EvaluateAsync<string[]>(
            $$"""
            async ({ screens, addresses }) => {
              {{Desk.Script}}
              const hidden = [];
              for (const address of addresses) {
                const tab = await open(address, screens[0]);
                for (const { width, height } of screens) {
                  Object.assign(tab, { width, height });
                  for (const part of ['output', 'sent', 'answered', 'jar']) {
                    const box = tab.contentDocument.querySelector(`[data-desk=${part}]`).getBoundingClientRect();
                    if (box.top < 0 || box.height === 0 || box.bottom > height || box.right > width) {
                      hidden.push(`${width} × ${height}, ${address}: ${part} is not in view.`);
                    }
                  }
                }
              }
              return hidden;
            }
            """,
            new
            {
                screens = Desk.Sizes,
                addresses = TutorialCourse.Contents.Demos.Select(demo => demo.Address),
            }));
    });
}
