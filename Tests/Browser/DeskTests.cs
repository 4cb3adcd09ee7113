using CookieTutorial.Pages.Chapters;
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
    private static readonly ViewportSize[] Screens =
    [
        new() { Width = 1440, Height = 900 },
        new() { Width = 1280, Height = 720 },
        new() { Width = 1024, Height = 768 },
        new() { Width = 390, Height = 844 },
        new() { Width = 360, Height = 740 },
    ];

    /// <summary>Firefox takes three times as long, so there the two screens with the least room stand for all.</summary>
    private static ViewportSize[] ScreensOf(Engine engine) => engine == Engine.Firefox ? [Screens[1], Screens[4]] : Screens;

    /// <summary>The first laptop, whose reader has enlarged everything to twice its size.</summary>
    private static readonly ViewportSize Enlarged = new() { Width = 720, Height = 450 };

    /// <summary>A request that a sentence of a chapter sends.</summary>
    public sealed class InAChapter(BrowserFixture browsers) : BrowserTest
    {
        [Theory, EveryEngine]
        public Task Output_cookie_lines_and_jar_are_in_view(Engine engine) => browsers.WithNewPageAsync(engine, async page =>
        {
            List<string> hidden = [];
            foreach (var screen in ScreensOf(engine))
            {
                await page.SetViewportSizeAsync(screen.Width, screen.Height);
                foreach (var chapter in TutorialCourse.Contents.Chapters)
                {
                    await page.GotoAsync(chapter.Address);
                    foreach (var demo in chapter.Demos)
                    {
                        await SendAsync(page, demo);
                        hidden.AddRange(await HiddenAsync(page, "output", "sent", "answered", "jar"));
                    }
                }
            }

            Sentences.AssertNone(hidden);
        });

        [Theory, EveryEngine]
        public Task The_sentence_and_the_exchange_are_in_view_together_for_a_reader_who_has_enlarged_everything(Engine engine) =>
            browsers.WithNewPageAsync(
                engine,
                async page =>
                {
                    var chapter = TutorialCourse.Contents.Chapters.First(
                        chapter => !chapter.Demos.Any(demo => SiteAddresses.Forms.Contains(demo.Address)));
                    await page.GotoAsync(chapter.Address);

                    await SendAsync(page, chapter.Demos[0]);

                    await Expect(page.Locator($".prose .send[href='{chapter.Demos[0].Address}']").First)
                        .ToBeInViewportAsync(new() { Ratio = 1 });
                    Sentences.AssertNone(await HiddenAsync(page, "sent", "answered"));
                },
                new() { ViewportSize = Enlarged });

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

        /// <summary>Sends from a sentence, or where none sends for this page, from the list of live pages.</summary>
        private static async Task SendAsync(IPage page, Demo demo)
        {
            var sentence = page.Locator($".prose > :not(.little-browser) .send[href='{demo.Address}']");
            if (await sentence.CountAsync() > 0)
            {
                await sentence.First.ClickAsync();
            }
            else
            {
                if (await page.Locator(".pages[open]").CountAsync() == 0)
                {
                    await page.Locator(".pages > summary").ClickAsync();
                }

                await page.Locator($".pages .send[href='{demo.Address}']").ClickAsync();
            }

            await Expect(page.Locator(".little-browser .news")).Not.ToBeEmptyAsync();
        }

        /// <summary>Which parts of the exchange a reader does not see whole, one sentence for each.</summary>
        private static async Task<string[]> HiddenAsync(IPage page, params string[] parts) => await page.EvaluateAsync<string[]>(
            """
            parts => {
              const frame = document.querySelector('iframe[name=demo]');
              const { documentElement: root } = frame.contentDocument;
              const where = `${innerWidth} × ${innerHeight}, ${frame.contentDocument.URL}: `;
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
            """,
            parts);
    }

    /// <summary>The same page in a tab of its own; it has no scripts.</summary>
    public sealed class InATabOfItsOwn(BrowserFixture browsers) : BrowserTest
    {
        [Theory, EveryEngine]
        public Task Output_cookie_lines_and_jar_are_in_view(Engine engine) => browsers.WithNewPageAsync(engine, async page =>
        {
            List<string> hidden = [];
            foreach (var demo in TutorialCourse.Contents.Demos)
            {
                await page.GotoAsync(demo.Address);
                foreach (var screen in ScreensOf(engine))
                {
                    await page.SetViewportSizeAsync(screen.Width, screen.Height);
                    foreach (var part in (string[])["output", "sent", "answered", "jar"])
                    {
                        var box = (await page.Locator($"[data-desk={part}]").BoundingBoxAsync())!;
                        if (box.Y < 0 || box.Y + box.Height > screen.Height)
                        {
                            hidden.Add($"{screen.Width} × {screen.Height}, {demo.Address}: {part} is not in view.");
                        }
                    }
                }
            }

            Sentences.AssertNone(hidden);
        });
    }
}
