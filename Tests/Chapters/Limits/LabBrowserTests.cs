using CookieTutorial.Tests.Browser;
using CookieTutorial.Pages.Chapters.Limits;
using CookieTutorial.Services.Evidence;
using CookieTutorial.Tests.Browser.Engines;
using CookieTutorial.Tests.Browser.Evidence;
using CookieTutorial.Tests.Site;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CookieTutorial.Tests.Chapters.Limits;

/// <summary>What the laboratory of the limits does to a browser, and that it does no harm.</summary>
public sealed class LabBrowserTests(BrowserFixture browsers) : BrowserTest
{
    private const string Lab = "/chapters/limits/lab";

    [Theory, EveryEngine]
    [Proves("lab-cookies-stay-in-lab")]
    public Task After_the_count_every_page_works_the_progress_is_kept_and_starting_over_leaves_what_ends_by_itself(
        Engine engine) =>
        browsers.WithNewPageAsync(engine, async page =>
        {
            await page.GotoAsync("/test_cookie");
            await page.GotoAsync("/test_cookie");
            await CountAsync(page);
            var reached = (await StoredCookie.SingleAsync(page.Context, "progress")).Value;
            Assert.Equal("count-limit.got-id.sent-id-back", reached);

            List<IRequest> requests = [];
            page.Request += (_, request) => requests.Add(request);
            Assert.All(await StatusesAsync(page, SiteAddresses.All), status => Assert.Equal(200, status));
            var elsewhere = requests
                .Where(request => !new Uri(request.Url).AbsolutePath.StartsWith(Lab, StringComparison.Ordinal));
            foreach (var request in elsewhere)
            {
                Assert.DoesNotContain("limits-", await request.HeaderValueAsync("Cookie") ?? "");
            }

            var afterwards = (await StoredCookie.SingleAsync(page.Context, "progress")).Value;
            Assert.Superset(reached.Split('.').ToHashSet(), afterwards.Split('.').ToHashSet());

            await SetHeavyAsync(page, 3);
            await page.ShowsOutputAsync("This request carried 3 heavy cookies");
            await page.GotoAsync("/start-over");
            await page.GetByRole(AriaRole.Button, new() { Name = "Start over" }).ClickAsync();
            await page.ShowsOutputAsync("Your browser was asked to delete:");

            var left = await StoredCookie.AllAsync(page.Context);
            Assert.All(left, cookie => Assert.Matches("^limits-[0-9]+$", cookie.Name));
            Assert.All(
                left,
                cookie => Assert.InRange(cookie.Expires!.Value, DateTimeOffset.UnixEpoch, DateTimeOffset.UtcNow.AddSeconds(61)));
        });

    /// <summary>
    /// One count for three sentences, because a count is a chain of redirects that carry up to 180 cookies; and not in Firefox,
    /// which counts above, because axe reads the same HTML there.
    /// </summary>
    [Theory, EveryEngine(NotIn = [Engine.Firefox])]
    public Task A_count_is_readable_on_a_phone_bars_and_panel_and_cleaning_up_deletes_its_cookies(Engine engine) =>
        browsers.WithNewPageAsync(
            engine,
            async page =>
            {
                await Accessibility.LoadAsync(page);
                await CountAsync(page);

                // 300 numbered cookies, and the one that says how many.
                await Expect(page.Locator(".scale span")).ToHaveTextAsync(["0", "301 cookies, the most that is tried"]);
                foreach (var browser in Companions("count-limit"))
                {
                    await Expect(page.GetByLabel($"{browser}: 180 cookies; with one more, cut to 150"))
                        .ToHaveAttributeAsync("value", "180");
                }

                await Expect(page.Locator(".sent details")).ToHaveCountAsync(1);
                await Expect(page.Locator(".sent .header-line")).Not.ToBeVisibleAsync();
                await page.Locator(".sent summary").ClickAsync();
                await Expect(page.Locator(".sent .header-line")).ToBeVisibleAsync();
                foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
                {
                    await page.EmulateMediaAsync(new() { ColorScheme = scheme });
                    Assert.Empty(await Accessibility.ViolationsAsync(page));
                }

                Assert.Equal(
                    0,
                    await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));

                await page.GotoAsync($"{Lab}/clean-up");
                await page.GetByRole(AriaRole.Button, new() { Name = "Clean up now" }).ClickAsync();

                await Expect(page.Locator("#output")).ToContainTextAsync(
                    "Your browser was asked to delete 150 cookies of the lab");
                Assert.Empty(await StoredCookie.AllAsync(page.Context));
            },
            new() { ViewportSize = new() { Width = 320, Height = 640 } });

    [Theory, EveryEngine]
    public Task The_result_of_the_size_is_accessible_and_its_cookies_last_a_minute(Engine engine) => browsers.WithNewPageAsync(
        engine,
        async page =>
        {
            await Accessibility.LoadAsync(page);
            var before = DateTimeOffset.UtcNow;
            await page.GotoAsync($"{Lab}/size");
            await page.GetByRole(AriaRole.Button, new() { Name = "Measure the largest cookie" }).ClickAsync();

            await Expect(page.Locator("#output strong")).ToHaveTextAsync("4,096 octets");
            foreach (var browser in Companions("size-limit"))
            {
                Assert.Equal("4096", await page.GetByLabel($"{browser}: 4,096 octets").GetAttributeAsync("value"));
            }

            Assert.Equal(
                0,
                await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
            Assert.Empty(await Accessibility.ViolationsAsync(page));
            var cookies = await StoredCookie.AllAsync(page.Context);
            Assert.Equal(["limits-size", "limits-tried-size"], cookies.Select(cookie => cookie.Name));
            Assert.All(cookies, cookie => Assert.Equal(Lab, cookie.Path));
            Assert.All(cookies, cookie => Assert.InRange(cookie.Expires!.Value, before, DateTimeOffset.UtcNow.AddSeconds(61)));
        },
        new() { ViewportSize = new() { Width = 320, Height = 640 } });

    [Theory, EveryEngine]
    [Proves("too-many-octets-431")]
    [Proves("heavy-cookies-close-one-address")]
    public Task Too_many_heavy_cookies_close_one_address_and_cleaning_up_opens_it(Engine engine) =>
        browsers.WithPageAsync(engine, async page =>
        {
            var response = await SetHeavyAsync(page, 9);
            Assert.Equal(431, response.Status);

            // Chromium goes on to an error page of its own, because the answer is empty.
            await Expect(page.Locator("#output")).ToHaveCountAsync(0);
            await page.WaitForLoadStateAsync();

            await page.GotoAsync("/");
            Assert.All(
                await StatusesAsync(page, SiteAddresses.All.Where(address => address != $"{Lab}/cost")),
                status => Assert.Equal(200, status));

            await page.GotoAsync($"{Lab}/clean-up");
            await page.GetByRole(AriaRole.Button, new() { Name = "Clean up now" }).ClickAsync();
            await page.ShowsOutputAsync("Your browser was asked to delete");
            Assert.Equal(200, (await page.GotoAsync($"{Lab}/cost"))!.Status);
        });

    [Theory, EveryEngine]
    public Task The_chapter_explains_the_empty_answer_in_place_until_the_next_page(Engine engine) =>
        browsers.WithPageAsync(engine, async page =>
        {
            await page.GotoAsync("/chapters/limits");
            var entries = await page.EvaluateAsync<int>("history.length");
            var frame = page.FrameLocator("iframe[name=demo]");
            await page.Locator($".prose a.send[href='{Lab}/cost']").First.ClickAsync();
            await frame.GetByLabel("How many cookies").FillAsync("9");
            await frame.GetByRole(AriaRole.Button, new() { Name = "Set them and ask again" }).ClickAsync();

            var sentence = page.Locator(".empty-answer");
            await Expect(sentence).ToContainTextAsync($"GET {Lab}/cost failed: the answer has status 431 and no page.");
            await Expect(sentence).ToContainTextAsync("open “Clean up the lab”");
            await Expect(sentence).ToBeInViewportAsync();
            await Expect(page.Locator(".little-browser .news")).ToBeEmptyAsync();
            await Expect(page.Locator(".exchanges li").First).ToHaveTextAsync($"GET {Lab}/cost → 431");

            await sentence.Locator($"a.send[href='{Lab}/clean-up']").ClickAsync();
            await Expect(sentence).ToBeEmptyAsync();
            await frame.GetByRole(AriaRole.Button, new() { Name = "Clean up now" }).ClickAsync();
            await Expect(frame.Locator("#output")).ToContainTextAsync("Your browser was asked to delete");
            await Expect(page.Locator(".exchanges li")).ToHaveCountAsync(4);

            // Neither a link nor a form in the frame is a step back for the reader.
            Assert.Equal(entries, await page.EvaluateAsync<int>("history.length"));
        });

    [Theory, EveryEngine]
    public async Task A_browser_that_refuses_cookies_is_told_so_after_one_redirect(Engine engine)
    {
        await browsers.WithoutCookiesAsync(engine, async page =>
        {
            foreach (var (lab, button) in new[] { ("size", "Measure the largest cookie"), ("count", "Measure how many cookies") })
            {
                await page.GotoAsync($"{Lab}/{lab}");
                await page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();

                await page.ShowsOutputAsync("Either your browser refuses cookies");
            }

            await SetHeavyAsync(page, 9);
            await Expect(page.Locator("#output")).ToContainTextAsync("This request carried 0 heavy cookies");
            Assert.Empty(await StoredCookie.WholeJarAsync(page.Context));
        });
    }

    /// <summary>Whose bars stand beside each other: the reader's, and those of the engines in which a claim is proven.</summary>
    private static IEnumerable<string> Companions(string claim)
    {
        var evidence = new EvidenceStore(Path.Combine(Repository.Root, EvidenceStore.FileName)).Find(claim);
        return
        [
            .. evidence?.Engines.Where(engine => engine.Outcome == Outcome.Proven).Select(engine => engine.Name) ?? [],
            "Your browser",
        ];
    }

    private static async Task CountAsync(IPage page)
    {
        await page.GotoAsync($"{Lab}/count");
        await page.GetByRole(AriaRole.Button, new() { Name = "Measure how many cookies" }).ClickAsync();
        await Expect(page.Locator("#output")).ToContainTextAsync("Your browser keeps 180 cookies of this site");
        await page.ShowsOutputAsync("now it sends 150");
    }

    private static async Task<IResponse> SetHeavyAsync(IPage page, int count)
    {
        await page.GotoAsync($"{Lab}/cost");
        await page.GetByLabel("How many cookies").FillAsync($"{count}");
        return await page.RunAndWaitForResponseAsync(
            () => page.GetByRole(AriaRole.Button, new() { Name = "Set them and ask again" }).ClickAsync(),
            response => response.Request.Method == "GET" && new Uri(response.Url).AbsolutePath == $"{Lab}/cost");
    }

    /// <summary>The status of each address, asked for by a script of the page: much faster than to draw them all.</summary>
    private static Task<int[]> StatusesAsync(IPage page, IEnumerable<string> addresses) => page.EvaluateAsync<int[]>(
        """
        async addresses => {
          const statuses = [];
          for (const address of addresses) {
            statuses.push((await fetch(address)).status);
          }
          return statuses;
        }
        """,
        addresses.ToArray());
}
