using CookieTutorial.Pages.Chapters;
using CookieTutorial.Tests.Browser.Engines;
using CookieTutorial.Tests.Site;
using static Microsoft.Playwright.Assertions;

namespace CookieTutorial.Tests.Browser;

/// <summary>What a reader does in a chapter with the keyboard alone.</summary>
public sealed class KeyboardTests(BrowserFixture browsers) : BrowserTest
{
    [Theory, EveryEngine]
    public Task An_arrow_key_turns_the_chapter_and_with_Alt_it_stays_the_browsers_own(Engine engine) =>
        browsers.WithPageAsync(engine, async page =>
        {
            var (second, third) = (TutorialCourse.Contents.Chapters[1], TutorialCourse.Contents.Chapters[2]);
            await page.GotoAsync(second.Address);

            // Each key reports whether the page has let the browser have it, and which link the page has clicked for it.
            var clicked = await page.EvaluateAsync<string[]>(
                """
                () => [
                  ...['altKey', 'ctrlKey', 'metaKey', 'shiftKey'].map(modifier => ['ArrowRight', modifier]),
                  ['ArrowUp'], ['ArrowLeft'], ['ArrowRight'],
                ].map(([key, modifier]) => {
                  let link = 'nothing';
                  const note = event => { link = event.target.rel; event.preventDefault(); };
                  document.addEventListener('click', note, { once: true });
                  document.body.dispatchEvent(new KeyboardEvent('keydown', { key, [modifier]: true, bubbles: true }));
                  document.removeEventListener('click', note);
                  return link;
                })
                """);
            Assert.Equal(["nothing", "nothing", "nothing", "nothing", "nothing", "prev", "next"], clicked);

            await page.Keyboard.PressAsync("ArrowRight");
            await Expect(page).ToHaveURLAsync(third.Address);
        });

    [Theory, EveryEngine]
    public Task An_arrow_key_in_a_text_field_stays_there(Engine engine) => browsers.WithPageAsync(engine, async page =>
    {
        await page.GotoAsync(SiteAddresses.Chapter);

        var clicked = await page.EvaluateAsync<string>(
            """
            () => {
              let link = 'nothing';
              document.addEventListener('click', event => {
                link = event.target.rel;
                event.preventDefault();
              }, { once: true });
              const key = new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true });
              document.querySelector('#address').dispatchEvent(key);
              return link;
            }
            """);

        Assert.Equal("nothing", clicked);
    });

    /// <summary>Firefox gives the keyboard to one window only, and other tests have windows, too.</summary>
    [Theory, EveryEngine(NotIn = [Engine.Firefox])]
    public Task What_the_keyboard_has_reached_has_an_outline(Engine engine) => browsers.WithPageAsync(engine, async page =>
    {
        await page.GotoAsync(SiteAddresses.Chapter);
        foreach (var selector in (string[])["a.send", ".prose a", "a[rel=next]"])
        {
            await page.Locator(selector).First.FocusAsync();
            await page.Keyboard.PressAsync("Shift+Tab");
            await page.Keyboard.PressAsync("Tab");

            var focus = page.Locator(":focus");
            await Expect(focus).ToHaveCSSAsync("outline-style", "solid");
            await Expect(focus).ToHaveCSSAsync("outline-width", "3px");
        }
    });

    /// <summary>The same window of Firefox.</summary>
    [Theory, EveryEngine(NotIn = [Engine.Firefox])]
    public Task The_first_tab_stop_shows_itself_and_skips_to_the_content(Engine engine) =>
        browsers.WithPageAsync(engine, async page =>
        {
            await page.GotoAsync(SiteAddresses.Chapter);
            await page.Keyboard.PressAsync("Tab");
            await Expect(page.Locator(".skip-link").First).ToBeInViewportAsync(new() { Ratio = 1 });

            await page.Keyboard.PressAsync("Enter");
            await page.Keyboard.PressAsync("Tab");

            Assert.True(await page.Locator("main :focus").CountAsync() == 1, "The focus is not in the content.");
        });
}
