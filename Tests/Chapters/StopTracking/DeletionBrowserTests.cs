using System.Text.RegularExpressions;
using CookieTutorial.Tests.Browser;
using CookieTutorial.Pages.Chapters.StopTracking;
using CookieTutorial.Tests.Browser.Engines;
using CookieTutorial.Tests.Browser.Evidence;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CookieTutorial.Tests.Chapters.StopTracking;

/// <summary>What browsers make of deletions, wanted and unwanted.</summary>
public sealed class DeletionBrowserTests(BrowserFixture browsers) : BrowserTest
{
    [Theory, EveryEngine]
    [Proves("wrong-path-deletes-nothing")]
    public Task A_deletion_with_the_wrong_path_leaves_the_cookie_in_the_jar(Engine engine) =>
        browsers.WithNewPageAsync(engine, async page =>
        {
            await page.GotoAsync("/track_user");
            var before = await StoredCookie.AllAsync(page.Context);
            Assert.Equal("/", Assert.Single(before).Path);

            var response = await page.GotoAsync("/stop_tracking/wrong_path");

            await Expect(page.Locator("#output")).ToHaveTextAsync("Cookies Cleared?");
            Assert.Equal(
                "visits=; expires=Thu, 01 Jan 1970 00:00:00 GMT; path=/track_user",
                await LessonLines.SetCookieAsync(response!));
            Assert.Equal(before, await StoredCookie.AllAsync(page.Context));
            Assert.Equal("visits=1", await LessonLines.CookieAsync((await page.GotoAsync("/track_user"))!));
        });

    [Theory, EveryEngine]
    public Task The_status_line_and_the_jar_say_what_the_answer_asks_for_and_that_it_deletes_nothing(Engine engine) =>
        browsers.WithPageAsync(engine, async page =>
        {
            await page.GotoAsync("/chapters/stop-tracking");
            await page.WriteByScriptAsync("visits=1; path=/");
            var news = page.Locator(".little-browser .news");
            var send = page.Locator(".prose a.send[href='/stop_tracking/wrong_path']").First;

            await send.ClickAsync();

            await Expect(news).ToContainTextAsync(
                "GET /stop_tracking/wrong_path → 200 OK; sent visits, asked to delete visits. Checkpoint done:");
            await Expect(page.FrameLocator("iframe[name=demo]").Locator(".jar tbody tr")).ToHaveTextAsync(
                [
                    new Regex("deletes nothing known here: no such cookie came along"),
                    new Regex("visits\\s+1\\s+left as it came"),
                ]);

            await send.ClickAsync();

            await Expect(news).ToContainTextAsync("Checkpoint done: “See that it deleted nothing");

            await send.ClickAsync();

            await Expect(news).ToHaveTextAsync("GET /stop_tracking/wrong_path → 200 OK; sent visits, asked to delete visits.");
        });

    [Theory, EveryEngine]
    [Proves("other-cookies-stay")]
    public Task The_button_deletes_the_count_and_leaves_the_color_alone(Engine engine) =>
        browsers.WithPageAsync(engine, async page =>
        {
            await page.GotoAsync("/test_cookies");
            await page.GotoAsync("/track_user");
            await page.GotoAsync("/stop_tracking/post");
            await Expect(page.Locator("#output")).ToHaveTextAsync("We are tracking you.");

            await page.GetByRole(AriaRole.Button, new() { Name = "Enough! Stop Tracking Me" }).ClickAsync();

            await Expect(page.Locator("#output")).ToHaveTextAsync("Cookies Cleared");
            Assert.Equal([StoredCookie.Session("color", "blue")], await StoredCookie.AllAsync(page.Context));
        });

    [Theory, EveryEngine]
    [Proves("prefetch-deletes")]
    public Task A_prefetch_follows_the_link_that_deletes(Engine engine) =>
        LoadsOnItsOwnAsync(
            engine, "/stop_tracking", "<link rel='prefetch' href='/stop_tracking'>", "prefetch", countRemains: false);

    /// <summary>The page of the chapter, as readers get it.</summary>
    [Theory, EveryEngine]
    [Proves("prefetch-and-policy", DiffersIn = [Engine.Firefox])]
    public Task The_policy_of_a_page_keeps_Firefox_alone_from_a_prefetch(Engine engine) =>
        browsers.WithPageAsync(engine, async page =>
        {
            await page.GotoAsync("/track_user");
            await page.GotoAsync("/chapters/stop-tracking");

            var outcome = await page.EvaluateAsync<string>(
                """
                () => new Promise(resolve => {
                  document.addEventListener('securitypolicyviolation', () => resolve('kept from it'));
                  const link = Object.assign(document.createElement('link'), { rel: 'prefetch', href: '/stop_tracking' });
                  link.addEventListener('load', () => resolve('loaded'));
                  document.head.append(link);
                })
                """);

            Assert.Equal(engine == Engine.Firefox ? "kept from it" : "loaded", outcome);
            Assert.Equal(
                engine == Engine.Firefox, (await page.Context.CookiesAsync()).Any(cookie => cookie.Name == "visits"));
        });

    [Theory, EveryEngine]
    [Proves("image-deletes")]
    public Task An_image_follows_the_link_that_deletes(Engine engine) =>
        LoadsOnItsOwnAsync(engine, "/stop_tracking", "<img alt='' src='/stop_tracking'>", purpose: null, countRemains: false);

    [Theory, EveryEngine]
    [Proves("prefetch-presses-no-button")]
    public Task A_prefetch_does_not_press_the_button(Engine engine) =>
        LoadsOnItsOwnAsync(
            engine, "/stop_tracking/post", "<link rel='prefetch' href='/stop_tracking/post'>", "prefetch", countRemains: true);

    /// <summary>Opens a page of this site whose markup makes the browser load an address, and looks into the jar.</summary>
    private Task LoadsOnItsOwnAsync(Engine engine, string address, string markup, string? purpose, bool countRemains) =>
        browsers.WithPageAsync(engine, async page =>
        {
            await page.GotoAsync("/track_user");
            await page.RouteAsync("**/nowhere", route => route.FulfillAsync(new()
            {
                ContentType = "text/html",
                Body = $"<!DOCTYPE html><title>Nowhere</title><p>{markup}",
            }));

            var request = await page.RunAndWaitForRequestFinishedAsync(
                () => page.GotoAsync("/nowhere"),
                new() { Predicate = request => new Uri(request.Url).AbsolutePath == address });

            Assert.Equal(purpose, await request.HeaderValueAsync("Sec-Purpose"));
            Assert.Equal(countRemains, (await page.Context.CookiesAsync()).Any(cookie => cookie.Name == "visits"));
        });
}
