using System.Text.RegularExpressions;
using CookieTutorial.Pages.Chapters;
using CookieTutorial.Services.Course;
using CookieTutorial.Tests.Browser.Engines;
using CookieTutorial.Tests.Site;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CookieTutorial.Tests.Browser;

/// <summary>What scripts add to a chapter, for readers who use the keyboard, a screen reader or a second tab.</summary>
public sealed class ChapterScriptTests(BrowserFixture browsers) : BrowserTest
{
    private static readonly (string Address, string Checkpoint) Live = AnyLesson.ReachedAtOnce;

    private static readonly Chapter Chapter = TutorialCourse.Contents.Chapters
        .First(chapter => chapter.Checkpoints.Any(checkpoint => checkpoint.Id == Live.Checkpoint));

    [Theory, EveryEngine]
    public Task The_status_line_names_the_checkpoint_that_was_done(Engine engine) =>
        browsers.WithPageAsync(engine, async page =>
        {
            await page.GotoAsync(Chapter.Address);
            var task = await page.Locator($"[data-checkpoint='{Live.Checkpoint}'] .task").InnerTextAsync();

            await SendAsync(page);

            var news = page.Locator(".little-browser .news");
            await Expect(news).ToContainTextAsync($"Checkpoint done: {task}");
            await Expect(news).ToHaveAttributeAsync("role", "status");
        });

    [Theory, EveryEngine]
    public Task The_next_chapter_is_offered_when_nothing_is_left_to_do(Engine engine) =>
        browsers.WithPageAsync(engine, async page =>
        {
            var news = page.Locator(".little-browser .news");
            await page.GotoAsync(Chapter.Address);
            await SendAsync(page);
            await Expect(news).ToContainTextAsync("Checkpoint done");
            await Expect(news.Locator("a")).ToHaveCountAsync(0);

            await page.Context.ClearCookiesAsync();
            var others = Chapter.Checkpoints.Select(checkpoint => checkpoint.Id).Where(id => id != Live.Checkpoint);
            await page.Context.AddCookiesAsync(
                [new() { Name = Progress.CookieName, Value = string.Join('.', others), Url = page.Url }]);
            await page.ReloadAsync();
            await SendAsync(page);

            await Expect(news.Locator("a")).ToHaveAttributeAsync("href", TutorialCourse.Contents.After(Chapter)!.Address);
        });

    [Theory, EveryEngine]
    public Task The_log_begins_with_the_newest_exchange_and_counts_cookies_that_are_many(Engine engine) =>
        browsers.WithPageAsync(engine, async page =>
        {
            await page.GotoAsync(Chapter.Address);
            var exchanges = page.Locator(".exchanges li");
            await SendAsync(page);
            await Expect(exchanges).ToHaveCountAsync(1);
            await page.Context.AddCookiesAsync(
                from name in AnyLesson.NamesByHand.Take(3)
                from path in (string[])["/", Live.Address]
                select new Cookie { Name = name, Value = "1", Domain = new Uri(page.Url).Host, Path = path });

            await SendAsync(page);

            await Expect(exchanges).ToHaveCountAsync(2);
            await Expect(exchanges.Nth(0)).ToContainTextAsync(new Regex("^GET .+; sent [6-8] cookies, "));
            await Expect(exchanges.Nth(1)).ToContainTextAsync(new Regex("^GET .+; sent no cookie, "));
        });

    /// <summary>Firefox tells no script of it; its frame shows a page of its own.</summary>
    [Theory, EveryEngine(NotIn = [Engine.Firefox])]
    public Task That_the_server_does_not_answer_is_said_in_place_of_its_page(Engine engine) =>
        browsers.WithPageAsync(engine, async page =>
        {
            await using (ListeningSite stopped = new())
            {
                await page.GotoAsync(new Uri(stopped.Address, Chapter.Address).AbsoluteUri);
            }

            await SendAsync(page);

            await Expect(page.Locator(".empty-answer")).ToHaveTextAsync($"GET {Live.Address} failed: no answer came.");
            await Expect(page.Locator(".exchanges li")).ToHaveTextAsync($"GET {Live.Address} → no answer");
            await Expect(page.Locator("iframe[name=demo]")).ToBeHiddenAsync();
        });

    [Theory, EveryEngine]
    public Task A_checkpoint_that_was_reached_in_a_tab_of_its_own_is_ticked_when_the_reader_comes_back(Engine engine) =>
        browsers.WithPageAsync(engine, async page =>
        {
            await page.GotoAsync(Chapter.Address);
            var state = page.Locator($"[data-checkpoint='{Live.Checkpoint}'] .state");
            await Expect(state).ToHaveTextAsync("To do");
            var tab = await page.Context.NewPageAsync();
            await tab.GotoAsync(Live.Address);

            // Without a window a page is never hidden, so it is told what a browser tells a tab that is shown again.
            await page.EvaluateAsync("document.dispatchEvent(new Event('visibilitychange'))");

            await Expect(state).ToHaveTextAsync("Done");
        });

    [Theory, EveryEngine]
    public Task Back_leaves_the_chapter_and_sends_nothing_again_and_the_log_survives_the_detour(Engine engine) =>
        browsers.WithPageAsync(engine, async page =>
        {
            await page.GotoAsync("/");
            await page.GotoAsync(Chapter.Address);
            await SendAsync(page);
            await Expect(page.Locator(".exchanges li")).ToHaveCountAsync(1);
            await SendAsync(page);
            await Expect(page.Locator(".exchanges li")).ToHaveCountAsync(2);
            List<string> sent = [];
            page.Request += (_, request) => sent.Add(new Uri(request.Url).AbsolutePath);

            await page.GoBackAsync();
            await Expect(page).ToHaveURLAsync("/");
            await page.GoForwardAsync();

            await Expect(page).ToHaveURLAsync(Chapter.Address);
            await Expect(page.Locator(".exchanges li")).ToHaveCountAsync(2);
            Assert.DoesNotContain(Live.Address, sent);
        });

    [Theory, EveryEngine]
    public Task A_log_that_somebody_put_into_the_browsers_storage_is_ignored(Engine engine) =>
        browsers.WithPageAsync(engine, async page =>
        {
            await page.GotoAsync(Chapter.Address);
            await page.EvaluateAsync(
                """
                for (const storage of [localStorage, sessionStorage]) {
                  for (const key of ['log', 'notes', 'exchanges']) {
                    storage.setItem(key, '[{"sentence":"forged","headers":["<b>"]}]');
                  }
                }
                """);
            await page.ReloadAsync();

            await SendAsync(page);

            await Expect(page.Locator(".exchanges li")).ToHaveCountAsync(1);
        });

    [Theory, EveryEngine]
    public Task The_address_line_sends_what_was_typed_with_its_query_and_nothing_that_is_no_live_page(Engine engine) =>
        browsers.WithPageAsync(engine, async page =>
        {
            await page.GotoAsync(Chapter.Address);
            var address = page.GetByLabel("Address");

            string[] strange = ["https://example.org/", "//example.org", "javascript:alert(1)", "/start-over", "http://["];
            foreach (var foreign in strange)
            {
                await address.FillAsync(foreign);
                await address.PressAsync("Enter");
                await Expect(page.Locator("#address-problem")).ToContainTextAsync("This is not the address of a live page");
                Assert.Equal(Chapter.Address, new Uri(page.Url).AbsolutePath);
            }

            await address.FillAsync($"{Live.Address}?a=%20b");
            await address.PressAsync("Enter");

            await Expect(page.Locator(".little-browser .news")).ToContainTextAsync($"GET {Live.Address}?a=%20b → 200 OK");
            await Expect(address).ToHaveValueAsync($"{Live.Address}?a=%20b");
            await Expect(page.Locator("#address-problem")).ToBeEmptyAsync();
        });

    [Theory, EveryEngine]
    public Task On_a_phone_the_little_browser_opens_below_its_sentence_and_closes_to_the_same_place(Engine engine) =>
        browsers.WithNewPageAsync(
            engine,
            async page =>
            {
                await page.GotoAsync(Chapter.Address);
                var send = page.Locator($".prose > p .send[href='{Live.Address}']").First;
                await SendAsync(page);
                await Expect(page.Locator(".prose > p:has(.send) + .little-browser")).ToHaveCountAsync(1);

                await page.GetByRole(AriaRole.Button, new() { Name = "Close the little browser" }).ClickAsync();

                await Expect(page.Locator(".prose .little-browser")).ToHaveCountAsync(0);
                await Expect(send).ToBeFocusedAsync();
                await Expect(send).ToBeInViewportAsync(new() { Ratio = 1 });
            },
            new() { ViewportSize = new() { Width = 390, Height = 844 } });

    [Theory, EveryEngine]
    public Task An_arrow_key_turns_the_chapter_and_with_Alt_it_stays_the_browsers_own(Engine engine) =>
        browsers.WithPageAsync(engine, async page =>
        {
            var (first, second) = (TutorialCourse.Contents.Chapters[0], TutorialCourse.Contents.Chapters[1]);
            await page.GotoAsync(first.Address);

            // Each key reports whether the page has let the browser have it, and which link the page has clicked for it.
            var clicked = await page.EvaluateAsync<string[]>(
                """
                () => ['altKey', 'ctrlKey', 'metaKey', 'shiftKey', 'none'].map(modifier => {
                  let link = 'nothing';
                  const note = event => { link = event.target.rel; event.preventDefault(); };
                  document.addEventListener('click', note, { once: true });
                  const key = { key: 'ArrowRight', [modifier]: true, bubbles: true };
                  document.body.dispatchEvent(new KeyboardEvent('keydown', key));
                  document.removeEventListener('click', note);
                  return link;
                })
                """);
            Assert.Equal(["nothing", "nothing", "nothing", "nothing", "next"], clicked);

            await page.Keyboard.PressAsync("ArrowRight");
            await Expect(page).ToHaveURLAsync(second.Address);
        });

    [Theory, EveryEngine]
    public Task An_arrow_key_in_a_text_field_stays_there(Engine engine) => browsers.WithPageAsync(engine, async page =>
    {
        await page.GotoAsync(Chapter.Address);

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

    [Theory, EveryEngine]
    public Task A_click_with_Ctrl_opens_a_tab_and_leaves_the_little_browser_as_it_is(Engine engine) =>
        browsers.WithNewPageAsync(engine, async page =>
        {
            await page.GotoAsync(Chapter.Address);
            var send = page.Locator(".prose .send").First;

            var tab = await page.Context.RunAndWaitForPageAsync(
                () => send.ClickAsync(new() { Modifiers = [KeyboardModifier.ControlOrMeta] }));

            await Expect(tab).ToHaveURLAsync(Chapter.Demos[0].Address);
            await Expect(page.Locator("iframe[src]")).ToHaveCountAsync(0);
        });

    /// <summary>Firefox gives the keyboard to one window only, and other tests have windows, too.</summary>
    [Theory, EveryEngine(NotIn = [Engine.Firefox])]
    public Task What_the_keyboard_has_reached_has_an_outline(Engine engine) => browsers.WithPageAsync(engine, async page =>
    {
        await page.GotoAsync(Chapter.Address);
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
            await page.GotoAsync(Chapter.Address);
            await page.Keyboard.PressAsync("Tab");
            await Expect(page.Locator(".skip-link").First).ToBeInViewportAsync(new() { Ratio = 1 });

            await page.Keyboard.PressAsync("Enter");
            await page.Keyboard.PressAsync("Tab");

            Assert.True(await page.Locator("main :focus").CountAsync() == 1, "The focus is not in the content.");
        });

    private static Task SendAsync(IPage page) => page.Locator($".prose a.send[href='{Live.Address}']:visible").First.ClickAsync();
}
