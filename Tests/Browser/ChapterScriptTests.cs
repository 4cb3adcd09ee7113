using System.Text.RegularExpressions;
using CookieTutorial.Pages.Chapters;
using CookieTutorial.Services;
using CookieTutorial.Services.Course;
using CookieTutorial.Tests.Browser.Engines;
using CookieTutorial.Tests.Site;
using Microsoft.Playwright;
using static CookieTutorial.Tests.Browser.OneSend;
using static Microsoft.Playwright.Assertions;

namespace CookieTutorial.Tests.Browser;

/// <summary>What scripts add to a chapter, for readers who use the keyboard, a screen reader or a second tab.</summary>
public sealed class ChapterScriptTests(BrowserFixture browsers) : BrowserTest
{
    private static readonly Chapter ByHandChapter =
        TutorialCourse.Contents.Chapters.First(chapter => chapter.Cookies.Any(cookie => cookie.IsByHand));

    [Theory, EveryEngine]
    public Task The_status_line_names_the_checkpoint_that_was_done_and_the_chapter_counts_it(Engine engine) =>
        browsers.WithPageAsync(engine, async page =>
        {
            await page.GotoAsync(InChapter.Address);
            var task = await page.Locator($"[data-checkpoint='{Live.Checkpoint}'] .task").InnerTextAsync();

            await SendAsync(page);

            var news = page.Locator(".little-browser .news");
            await Expect(news).ToContainTextAsync($"Checkpoint done: “{task}”");
            await Expect(news).ToHaveAttributeAsync("role", "status");
            await Expect(page.Locator(".position .done")).ToHaveTextAsync("1");
            await Expect(page.Locator(".position progress")).ToHaveJSPropertyAsync("value", 1);
        });

    [Theory, EveryEngine]
    public Task The_next_chapter_is_offered_when_nothing_is_left_to_do(Engine engine) =>
        browsers.WithPageAsync(engine, async page =>
        {
            var news = page.Locator(".little-browser .news");
            await page.GotoAsync(InChapter.Address);
            await SendAsync(page);
            await Expect(news).ToContainTextAsync("Checkpoint done");
            await Expect(news.Locator("a")).ToHaveCountAsync(0);

            await page.Context.ClearCookiesAsync();
            var others = InChapter.Checkpoints.Select(checkpoint => checkpoint.Id).Where(id => id != Live.Checkpoint);
            await page.Context.AddCookiesAsync(
                [new() { Name = Progress.CookieName, Value = string.Join('.', others), Url = page.Url }]);
            await page.ReloadAsync();
            await SendAsync(page);

            var next = TutorialCourse.Contents.After(InChapter)!;
            await Expect(news.Locator("a")).ToHaveAttributeAsync("href", next.Address);
            await Expect(news.Locator("a")).ToContainTextAsync(next.Title);
        });

    [Theory, EveryEngine]
    public Task A_checkpoint_that_was_reached_in_a_tab_of_its_own_is_ticked_when_the_reader_comes_back(Engine engine) =>
        browsers.WithPageAsync(engine, async page =>
        {
            await page.GotoAsync(InChapter.Address);
            var state = page.Locator($"[data-checkpoint='{Live.Checkpoint}'] .state");
            await Expect(state).ToHaveTextAsync("To do");
            var tab = await page.Context.NewPageAsync();
            await tab.GotoAsync(Live.Address);

            // Without a window a page is never hidden, so it is told what a browser tells a tab that is shown again.
            await page.EvaluateAsync("document.dispatchEvent(new Event('visibilitychange'))");

            await Expect(state).ToHaveTextAsync("Done");
            await Expect(page.Locator(".little-browser .news")).ToContainTextAsync("Checkpoint done: ");
        });

    [Theory, EveryEngine]
    public Task The_address_line_sends_what_was_typed_with_its_query_and_nothing_that_is_no_live_page(Engine engine) =>
        browsers.WithPageAsync(engine, async page =>
        {
            await page.GotoAsync(InChapter.Address);
            var address = page.GetByLabel("Address");

            string[] strange =
                [$"https://example.org{Live.Address}", "//example.org", "javascript:alert(1)", "/start-over", "http://["];
            foreach (var foreign in strange)
            {
                await address.FillAsync(foreign);
                await address.PressAsync("Enter");
                await Expect(page.Locator("#address-problem")).ToContainTextAsync("This is not the address of a live page");
                Assert.Equal(InChapter.Address, new Uri(page.Url).AbsolutePath);
            }

            Assert.DoesNotContain(page.Frames, frame => frame.Url.Contains(Routes.Open, StringComparison.Ordinal));

            await address.FillAsync($"{Live.Address}?a=%20b");
            await address.PressAsync("Enter");

            await Expect(page.Locator(".little-browser .news")).ToContainTextAsync($"GET {Live.Address}?a=%20b → 200 OK");
            await Expect(address).ToHaveValueAsync($"{Live.Address}?a=%20b");
            await Expect(page.Locator("#address-problem")).ToBeEmptyAsync();
            await Expect(page.Locator(".own-tab")).ToHaveAttributeAsync("href", new Regex($"{Live.Address}\\?a=%20b$"));

            // The list of live pages makes room for an answer, and comes back with a mistake.
            await Expect(page.Locator(".pages[open]")).ToHaveCountAsync(0);
            await address.FillAsync("/nowhere");
            await address.PressAsync("Enter");
            await Expect(page.Locator(".pages[open]")).ToHaveCountAsync(1);
        });

    [Theory, EveryEngine]
    public Task On_a_phone_the_little_browser_opens_below_its_sentence_and_closes_to_the_same_place(Engine engine) =>
        browsers.WithNewPageAsync(
            engine,
            async page =>
            {
                await page.GotoAsync(InChapter.Address);
                var send = page.Locator($".prose > p .send[href='{Live.Address}']").First;
                var nothingYet = page.Locator(".nothing-yet");
                await Expect(nothingYet).ToBeVisibleAsync();
                await send.EvaluateAsync(
                    """
                    send => {
                      send.scrollIntoView({ block: 'end' });
                      send.addEventListener('click', () => window.before = send.getBoundingClientRect().top, { capture: true });
                    }
                    """);
                await SendAsync(page);
                await Expect(nothingYet).ToBeHiddenAsync();
                await Expect(page.Locator(".prose > p:has(.send) + .little-browser")).ToHaveCountAsync(1);

                // The end of an address tells it from others, where the whole has no room.
                Assert.True(await page.GetByLabel("Address").EvaluateAsync<bool>(
                    "field => field.value.length > 1 && field.scrollLeft + field.clientWidth >= field.scrollWidth - 1"));

                await page.GetByRole(AriaRole.Button, new() { Name = "Close the little browser" }).ClickAsync();

                await Expect(page.Locator(".prose .little-browser")).ToHaveCountAsync(0);
                await send.HasFocusAsync();
                Assert.Equal(
                    await page.EvaluateAsync<double>("before"), (await send.BoundingBoxAsync())!.Y, tolerance: 1);

                // A frame that moves with its page would send the request again.
                await Expect(page.Locator("iframe[src]")).ToHaveCountAsync(0);
                await Expect(page.Locator(".little-browser .news")).ToBeEmptyAsync();
                await Expect(nothingYet).ToBeVisibleAsync();
            },
            new() { ViewportSize = new() { Width = 390, Height = 844 } });

    [Theory, EveryEngine]
    public Task On_a_phone_the_form_for_a_cookie_by_hand_comes_to_the_sentence_that_asks_for_it_and_goes_again(Engine engine) =>
        browsers.WithNewPageAsync(
            engine,
            async page =>
            {
                await page.GotoAsync(ByHandChapter.Address);
                var sentence = page.Locator(".prose a[href='#by-hand']").First;

                await sentence.ClickAsync();

                var value = page.GetByLabel("Value");
                await value.HasFocusAsync();
                await Expect(value).ToBeInViewportAsync(new() { Ratio = 1 });
                await Expect(page.Locator(".prose > :has(> a[href='#by-hand']) + .little-browser")).ToHaveCountAsync(1);

                await page.GetByRole(AriaRole.Button, new() { Name = "Close the little browser" }).ClickAsync();

                await sentence.HasFocusAsync();
                await Expect(sentence).ToBeInViewportAsync(new() { Ratio = 1 });
                await Expect(page.Locator(".close")).ToBeHiddenAsync();
            },
            new() { ViewportSize = new() { Width = 390, Height = 844 } });

    [Theory, EveryEngine]
    public Task A_link_to_the_form_for_a_cookie_by_hand_leaves_the_answer_beside_the_prose(Engine engine) =>
        browsers.WithPageAsync(engine, async page =>
        {
            await page.GotoAsync(ByHandChapter.Address);
            await page.Locator(".prose a.send:visible").First.ClickAsync();
            await Expect(page.Locator(".exchanges li")).ToHaveCountAsync(1);

            await page.Locator(".prose a[href='#by-hand']").First.ClickAsync();

            // Firefox gives the keyboard to one window only, and other tests have windows, too.
            Assert.Equal("by-hand", await page.EvaluateAsync<string>("document.activeElement.id"));
            await Expect(page.Locator(".chapter > .little-browser iframe[src]")).ToHaveCountAsync(1);
        });

    [Theory, EveryEngine(NotIn = [Engine.Firefox])]
    public Task Without_scripts_the_link_opens_the_form_and_the_keyboard_follows(Engine engine) => browsers.WithNewPageAsync(
        engine,
        async page =>
        {
            await page.GotoAsync(ByHandChapter.Address);

            await page.Locator(".prose a[href='#by-hand']").First.ClickAsync();

            await Expect(page.GetByLabel("Value")).ToBeFocusedAsync();
            await Expect(page.Locator(".by-hand .note")).ToHaveTextAsync(
                "Your browser’s “back” returns to the text, and may send your last request again.");
        },
        new() { JavaScriptEnabled = false });

    /// <summary>One engine stands for all: how they lay it out is compared by <see cref="DeskTests"/>.</summary>
    [Theory, EveryEngine(NotIn = [Engine.Firefox])]
    public Task Beside_the_prose_the_little_browser_follows_the_reader_to_the_last_sentence(Engine engine) =>
        browsers.WithPageAsync(engine, async page =>
        {
            await page.GotoAsync(InChapter.Address);
            var sentence = page.Locator($".prose > p .send[href='{Live.Address}']").Last;

            await sentence.ClickAsync();

            await Expect(page.Locator(".little-browser .news")).Not.ToBeEmptyAsync();
            await Expect(sentence).ToBeInViewportAsync(new() { Ratio = 1 });
            await Expect(page.Locator(".address-line")).ToBeInViewportAsync(new() { Ratio = 1 });
            await Expect(page.Locator(".close")).ToBeHiddenAsync();
        });

    [Theory, EveryEngine(NotIn = [Engine.Firefox])]
    public Task The_frame_grows_with_what_is_opened_in_it(Engine engine) => browsers.WithPageAsync(engine, async page =>
    {
        await page.GotoAsync(InChapter.Address);
        await SendAsync(page);
        await Expect(page.Locator(".exchanges li")).ToHaveCountAsync(1);
        var frame = page.Locator("iframe[name=demo]");
        var height = await frame.EvaluateAsync<int>("frame => frame.clientHeight");

        await page.FrameLocator("iframe[name=demo]").Locator(".own summary").ClickAsync();

        await Expect(frame).Not.ToHaveJSPropertyAsync("clientHeight", height);
        Assert.True(await frame.EvaluateAsync<bool>(
            "frame => frame.contentDocument.documentElement.scrollHeight <= frame.clientHeight"));
    });

    /// <summary>Firefox gives the keyboard to one window only, and other tests have windows, too.</summary>
    [Theory, EveryEngine(NotIn = [Engine.Firefox])]
    public Task A_link_in_the_frame_sends_into_a_new_one_which_keeps_the_focus_and_the_name(Engine engine) =>
        browsers.WithPageAsync(engine, async page =>
        {
            await page.GotoAsync(InChapter.Address);
            await SendAsync(page);
            await Expect(page.Locator(".exchanges li")).ToHaveCountAsync(1);
            var frame = page.Locator("iframe[name=demo]");
            var title = await frame.GetAttributeAsync("title");
            await frame.EvaluateAsync("frame => frame.className = 'first'");

            await page.FrameLocator("iframe[name=demo]").Locator("header .send").FocusAsync();
            await page.Keyboard.PressAsync("Enter");

            await Expect(page.Locator(".exchanges li")).ToHaveCountAsync(2);
            await Expect(page.Locator("iframe.first")).ToHaveCountAsync(0);
            await Expect(frame).ToHaveAttributeAsync("title", title!);
            Assert.Equal("demo", await page.EvaluateAsync<string>("document.activeElement.name"));
        });

    [Theory, EveryEngine]
    public Task A_click_with_Ctrl_opens_a_tab_and_leaves_the_little_browser_as_it_is(Engine engine) =>
        browsers.WithNewPageAsync(engine, async page =>
        {
            await page.GotoAsync(InChapter.Address);
            var send = page.Locator(".prose .send").First;

            var tab = await page.Context.RunAndWaitForPageAsync(
                () => send.ClickAsync(new() { Modifiers = [KeyboardModifier.ControlOrMeta] }));

            await Expect(tab).ToHaveURLAsync(InChapter.Demos[0].Address);
            await Expect(page.Locator("iframe[src]")).ToHaveCountAsync(0);

            // With another key it is a window, a download or a menu: nothing takes the click from the browser.
            Assert.Empty(await send.EvaluateAsync<string[]>(
                """
                link => ['altKey', 'ctrlKey', 'metaKey', 'shiftKey'].filter(modifier => {
                  let isTaken;
                  const note = event => { isTaken = event.defaultPrevented; event.preventDefault(); };
                  addEventListener('click', note, { once: true });
                  link.dispatchEvent(new MouseEvent('click', { [modifier]: true, bubbles: true, cancelable: true }));
                  return isTaken;
                })
                """));
        });
}
