using CookieTutorial.Pages.Chapters;
using CookieTutorial.Services;
using CookieTutorial.Services.Course;
using CookieTutorial.Tests.Browser.Engines;
using CookieTutorial.Tests.Site;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CookieTutorial.Tests.Browser;

/// <summary>
/// What a lesson is about is in view when a sentence of a chapter has sent a request, without scrolling. Dark is as light: <see
/// cref="Http.StyleSheetTests.Dark_colours_change_nothing_but_colours"/>.
/// </summary>
public sealed class DeskTests(BrowserFixture browsers) : BrowserTest
{
    /// <summary>The first laptop, whose reader has enlarged everything to twice its size.</summary>
    private static readonly ViewportSize Enlarged = new() { Width = 720, Height = 450 };

    [Theory, EveryEngine]
    public Task Output_cookie_lines_and_jar_are_in_view(Engine engine) => browsers.WithNewPageAsync(engine, async page =>
    {
        await page.GotoAsync(Routes.Health);

        Sentences.AssertNone(await page.EvaluateAsync<string[]>(
            $$"""
            async ({ screens, pages }) => {
              {{Desk.Script}}
              const hidden = [];
              for (const { address, demos } of pages) {
                const tab = await open(address, screens[0]);
                const page = tab.contentDocument;
                for (const { width, height } of screens) {
                  Object.assign(tab, { width, height });
                  for (const demo of demos) {
                    const sentence = page.querySelector(`.prose > :not(.little-browser) .send[href='${demo}']`);
                    await send(page, sentence ?? page.querySelector(`.pages .send[href='${demo}']`));
                    hidden.push(...hiddenParts(tab.contentWindow, ['output', 'sent', 'answered', 'jar']));
                  }
                }
              }
              return hidden;
            }
            """,
            new
            {
                screens = Desk.Sizes,
                pages = (IEnumerable<object>)
                [
                    new { address = Routes.Home, demos = (string[])[TutorialCourse.Contents.Opening.Address] },
                    .. TutorialCourse.Contents.Chapters.Select(
                        chapter => new { address = chapter.Address, demos = chapter.Demos.Select(demo => demo.Address) }),
                ],
            }));
    });

    /// <summary>Some results are long, and have no room for the jar.</summary>
    [Theory, EveryEngine]
    public Task The_result_of_a_form_is_in_view_with_its_cookie_lines(Engine engine) =>
        browsers.WithNewPageAsync(engine, async page =>
        {
            await page.GotoAsync(Routes.Health);

            Sentences.AssertNone(await page.EvaluateAsync<string[]>(
                $$"""
                async ({ screens, addresses }) => {
                  {{Desk.Script}}
                  const hidden = [];
                  const buttons = new Set();
                  for (const address of addresses) {
                    const tab = await open(address, screens[0]);
                    const page = tab.contentDocument;
                    const links = page.querySelectorAll('.prose > * .send[target=demo]:not(.little-browser *)');
                    const oneOfEachPage = new Map([...links].map(link => [link.pathname, link])).values().toArray();
                    for (const { width, height } of screens) {
                      Object.assign(tab, { width, height });
                      for (const link of oneOfEachPage) {
                        await send(page, link);
                        const { contentDocument } = page.querySelector('iframe[name=demo]');
                        const button = contentDocument?.querySelector('form:not([target]) button.send');
                        if (button) {
                          buttons.add(button.textContent);
                          await send(page, button);
                          hidden.push(...hiddenParts(tab.contentWindow, ['output', 'sent', 'answered']));
                        }
                      }
                    }
                  }
                  return buttons.size > 8 ? hidden : [`There are these buttons only: ${[...buttons]}.`];
                }
                """,
                new
                {
                    screens = Desk.Sizes,
                    addresses = TutorialCourse.Contents.Chapters.Select(chapter => chapter.Address),
                }));
        });

    [Theory, EveryEngine]
    public Task A_sentence_and_its_exchange_are_in_view_together_for_a_reader_who_has_enlarged_everything(Engine engine) =>
        SeesAfterEverySentenceAsync(engine, Enlarged, "link", ["sent", "answered"]);

    [Theory, EveryEngine]
    public Task A_little_browser_that_is_higher_than_the_window_comes_to_the_sentence_that_sends(Engine engine) =>
        SeesAfterEverySentenceAsync(engine, new() { Width = 1280, Height = 400 }, "link", []);

    /// <summary>The list of checkpoints and the question itself are out of sight there.</summary>
    [Theory, EveryEngine]
    public Task On_the_smallest_phone_a_checkpoint_and_a_verdict_are_in_view_beside_the_exchange(Engine engine) =>
        SeesAfterEverySentenceAsync(
            engine, Desk.SmallestPhone, "page.querySelector('.little-browser .news')", ["output", "sent", "answered", "jar"]);

    /// <summary>In every chapter, predicts, clicks every sentence that sends, and looks what is in view then.</summary>
    private Task SeesAfterEverySentenceAsync(Engine engine, ViewportSize screen, string seen, string[] parts) =>
        browsers.WithPageAsync(engine, async page =>
        {
            await page.GotoAsync(Routes.Health);

            Sentences.AssertNone(await page.EvaluateAsync<string[]>(
                $$"""
                async ({ screen, addresses, parts }) => {
                  {{Desk.Script}}
                  const hidden = [];
                  for (const address of addresses) {
                    const window = (await open(address, screen)).contentWindow;
                    const page = window.document;
                    page.querySelectorAll('.predict details:first-of-type summary').forEach(answer => answer.click());
                    for (const link of page.querySelectorAll('.prose > * .send[target=demo]:not(.little-browser *)')) {
                      link.scrollIntoView({ block: 'center' });
                      await send(page, link);
                      const { top, bottom } = {{seen}}.getBoundingClientRect();
                      if (top < 0 || bottom > window.innerHeight) {
                        hidden.push(`${address}, “${link.textContent}”: {{seen}} is at ${top} to ${bottom}.`);
                      }
                      hidden.push(...hiddenParts(window, parts));
                    }
                  }
                  return hidden;
                }
                """,
                new
                {
                    screen = Desk.SizeOf(screen),
                    addresses = TutorialCourse.Contents.Chapters.Select(chapter => chapter.Address),
                    parts,
                }));
        });

    [Theory, EveryEngine]
    public Task A_little_browser_that_is_higher_than_the_window_stays_where_it_was_opened(Engine engine) =>
        browsers.WithNewPageAsync(
            engine,
            async page =>
            {
                var chapter = TutorialCourse.Contents.Chapters[0];
                await page.GotoAsync(chapter.Address);
                await SendAsync(page, chapter.Demos[0]);
                var before = await page.EvaluateAsync<double>("scrollY");

                await page.Locator(".exchanges").ScrollIntoViewIfNeededAsync();

                await Expect(page.Locator(".exchanges")).ToBeInViewportAsync(new() { Ratio = 1 });
                Assert.InRange(await page.EvaluateAsync<double>("scrollY") - before, 1, 500);
            },
            new() { ViewportSize = new() { Width = 1280, Height = 400 } });

    private static async Task<ILocator> SendAsync(IPage page, Demo demo)
    {
        var sentence = page.Locator($".prose > :not(.little-browser) .send[href='{demo.Address}']").First;
        await sentence.ClickAsync();
        await Expect(page.Locator(".little-browser .news")).Not.ToBeEmptyAsync();
        return sentence;
    }
}
