using CookieTutorial.Pages.Chapters;
using CookieTutorial.Services;
using CookieTutorial.Services.Course;
using CookieTutorial.Tests.Browser.Engines;
using CookieTutorial.Tests.Site;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CookieTutorial.Tests.Browser;

/// <summary>
/// What a lesson is about is in view when a request was sent, without scrolling. Dark is as light: <see
/// cref="Http.StyleSheetTests.Dark_colours_change_nothing_but_colours"/>.
/// </summary>
public static class DeskTests
{
    /// <summary>Two laptops, a tablet, and two phones, in CSS pixels.</summary>
    internal static readonly ViewportSize[] Screens =
    [
        new() { Width = 1440, Height = 900 },
        new() { Width = 1280, Height = 720 },
        new() { Width = 1024, Height = 768 },
        new() { Width = 390, Height = 844 },
        new() { Width = 360, Height = 740 },
    ];

    /// <summary>
    /// Opens a page in a frame of a screen's size, which is to the page what a window is: a browser sets up a frame a hundred
    /// times while it sets up three windows.
    /// </summary>
    private const string Frame =
        """
        const open = async (address, { width, height }) => {
          const tab = Object.assign(document.createElement('iframe'), { width, height, frameBorder: 0, src: address });
          document.body.replaceChildren(tab);
          await new Promise(resolve => tab.onload = resolve);
          return tab;
        };
        """;

    /// <summary>The first laptop, whose reader has enlarged everything to twice its size.</summary>
    private static readonly ViewportSize Enlarged = new() { Width = 720, Height = 450 };

    /// <summary>Which parts of the exchange a reader of a window does not see whole, one sentence for each.</summary>
    private const string HiddenParts =
        """
        ({ document, innerWidth, innerHeight }, parts) => {
          const frame = document.querySelector('iframe[name=demo]');
          const { documentElement: root } = frame.contentDocument;
          const where = `${innerWidth} × ${innerHeight}, ${document.URL}, ${frame.contentDocument.URL}: `;
          const top = frame.getBoundingClientRect().top + frame.clientTop;
          const hidden = parts.filter(part => {
            const box = root.querySelector(`[data-desk=${part}]`).getBoundingClientRect();
            return box.height === 0 || top + box.top < 0 || top + box.bottom > innerHeight || box.right > innerWidth;
          });
          return [
            ...hidden.map(part => `${where}${part} is not in view.`),
            ...root.scrollHeight > frame.clientHeight ? [`${where}the frame scrolls.`] : [],
          ];
        }
        """;

    /// <summary>A request that a sentence of a chapter sends.</summary>
    public sealed class InAChapter(BrowserFixture browsers) : BrowserTest
    {
        [Theory, EveryEngine]
        public Task Output_cookie_lines_and_jar_are_in_view(Engine engine) => browsers.WithNewPageAsync(engine, async page =>
        {
            await page.GotoAsync(Routes.Health);

            Sentences.AssertNone(await page.EvaluateAsync<string[]>(
                $$"""
                async ({ screens, pages }) => {
                  {{Frame}}
                  const nextFrame = () => new Promise(requestAnimationFrame);
                  const hidden = [];
                  for (const { address, demos } of pages) {
                    const tab = await open(address, screens[0]);
                    const page = tab.contentDocument;
                    for (const { width, height } of screens) {
                      Object.assign(tab, { width, height });
                      for (const demo of demos) {
                        const sentence = page.querySelector(`.prose > :not(.little-browser) .send[href='${demo}']`);
                        const answered = new Promise(resolve => page.addEventListener('exchange', resolve, { once: true }));
                        (sentence ?? page.querySelector(`.pages .send[href='${demo}']`)).click();
                        await answered;
                        await nextFrame();
                        await nextFrame();
                        hidden.push(...({{HiddenParts}})(tab.contentWindow, ['output', 'sent', 'answered', 'jar']));
                      }
                    }
                  }
                  return hidden;
                }
                """,
                new
                {
                    screens = Screens.Select(screen => new { width = screen.Width, height = screen.Height }),
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
                      {{Frame}}
                      const nextFrame = () => new Promise(requestAnimationFrame);
                      const hidden = [];
                      const buttons = new Set();
                      for (const address of addresses) {
                        const tab = await open(address, screens[0]);
                        const page = tab.contentDocument;
                        const exchangeOf = async control => {
                          const answered = new Promise(resolve => page.addEventListener('exchange', resolve, { once: true }));
                          control.click();
                          await answered;
                          await nextFrame();
                          await nextFrame();
                        };
                        const links = page.querySelectorAll('.prose > * .send[target=demo]:not(.little-browser *)');
                        const oneOfEachPage = new Map([...links].map(link => [link.pathname, link])).values().toArray();
                        for (const { width, height } of screens) {
                          Object.assign(tab, { width, height });
                          for (const link of oneOfEachPage) {
                            await exchangeOf(link);
                            const { contentDocument } = page.querySelector('iframe[name=demo]');
                            const button = contentDocument?.querySelector('form:not([target]) button.send');
                            if (button) {
                              buttons.add(button.textContent);
                              await exchangeOf(button);
                              hidden.push(...({{HiddenParts}})(tab.contentWindow, ['output', 'sent', 'answered']));
                            }
                          }
                        }
                      }
                      return buttons.size > 8 ? hidden : [`There are these buttons only: ${[...buttons]}.`];
                    }
                    """,
                    new
                    {
                        screens = Screens.Select(screen => new { width = screen.Width, height = screen.Height }),
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
                engine, Screens[^1], "page.querySelector('.little-browser .news')", ["output", "sent", "answered", "jar"]);

        /// <summary>In every chapter, predicts, clicks every sentence that sends, and looks what is in view then.</summary>
        private Task SeesAfterEverySentenceAsync(Engine engine, ViewportSize screen, string seen, string[] parts) =>
            browsers.WithPageAsync(engine, async page =>
            {
                await page.GotoAsync(Routes.Health);

                Sentences.AssertNone(await page.EvaluateAsync<string[]>(
                    $$"""
                    async ({ screen, addresses, parts }) => {
                      {{Frame}}
                      const nextFrame = () => new Promise(requestAnimationFrame);
                      const hidden = [];
                      for (const address of addresses) {
                        const window = (await open(address, screen)).contentWindow;
                        const page = window.document;
                        page.querySelectorAll('.predict details:first-of-type summary').forEach(answer => answer.click());
                        for (const link of page.querySelectorAll('.prose > * .send[target=demo]:not(.little-browser *)')) {
                          const answered = new Promise(resolve => page.addEventListener('exchange', resolve, { once: true }));
                          link.scrollIntoView({ block: 'center' });
                          link.click();
                          await answered;
                          await nextFrame();
                          await nextFrame();
                          const { top, bottom } = {{seen}}.getBoundingClientRect();
                          if (top < 0 || bottom > window.innerHeight) {
                            hidden.push(`${address}, “${link.textContent}”: {{seen}} is at ${top} to ${bottom}.`);
                          }
                          hidden.push(...({{HiddenParts}})(window, parts));
                        }
                      }
                      return hidden;
                    }
                    """,
                    new
                    {
                        screen = new { width = screen.Width, height = screen.Height },
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

    /// <summary>The same page in a tab of its own; it has no scripts.</summary>
    public sealed class InATabOfItsOwn(BrowserFixture browsers) : BrowserTest
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
            new() { ViewportSize = Screens[^1] });

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
                  {{Frame}}
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
                    screens = Screens.Select(screen => new { width = screen.Width, height = screen.Height }),
                    addresses = TutorialCourse.Contents.Demos.Select(demo => demo.Address),
                }));
        });
    }
}
