using CookieTutorial.Tests.Browser;
using CookieTutorial.Pages.Chapters.CountingVisits;
using System.Globalization;
using CookieTutorial.Tests.Browser.Engines;
using CookieTutorial.Tests.Browser.Evidence;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CookieTutorial.Tests.Chapters.CountingVisits;

/// <summary>The count of visits, which the browser keeps and the server only adds to.</summary>
public sealed class CountingBrowserTests(BrowserFixture browsers) : BrowserTest
{
    [Theory, EveryEngine]
    [Proves("answer-one-ahead")]
    public Task The_template_the_header_and_the_jar_count_together(Engine engine) =>
        browsers.WithNewPageAsync(engine, page => CountThreeVisitsAsync(page, "/track_user"));

    [Theory, EveryEngine]
    [Proves("answer-one-ahead")]
    public Task The_handlers_text_the_header_and_the_jar_count_together(Engine engine) =>
        browsers.WithNewPageAsync(engine, page => CountThreeVisitsAsync(page, "/track_user/direct"));

    [Theory, EveryEngine]
    [Proves("visit-moves-expiry")]
    public Task Every_visit_moves_the_expiry_later(Engine engine) => browsers.WithPageAsync(engine, async page =>
    {
        var tomorrow = DateTimeOffset.UtcNow.AddDays(1).ToUnixTimeSeconds();
        await page.Context.AddCookiesAsync(
            [new() { Name = "visits", Value = "5", Domain = RunOptions.Host, Path = "/", Expires = tomorrow }]);

        var now = DateTimeOffset.UtcNow;
        await page.GotoAsync("/track_user");

        var visits = await StoredCookie.SingleAsync(page.Context, "visits");
        Assert.Equal(StoredCookie.Session("visits", "6") with { Expires = visits.Expires }, visits);
        Lifetime.AssertIs400Days(visits, now, DateTimeOffset.UtcNow);
    });

    [Theory, EveryEngine]
    public Task A_reader_who_deletes_the_cookie_is_a_stranger_again(Engine engine) => browsers.WithPageAsync(engine, async page =>
    {
        await page.GotoAsync("/track_user");
        await page.ReloadAsync();

        await page.Context.ClearCookiesAsync(new() { Name = "visits" });
        await page.ReloadAsync();

        await Expect(page.Locator("#output p").First).ToHaveTextAsync("Welcome! This is your visit number 1.");
    });

    [Theory, EveryEngine]
    [Proves("count-by-hand")]
    public Task A_count_that_the_reader_wrote_by_hand_is_counted_on(Engine engine) => browsers.WithPageAsync(engine, async page =>
    {
        await page.GotoAsync("/track_user");

        await page.WriteByScriptAsync("visits=1000; path=/");
        var response = await page.ReloadAsync();

        Assert.Equal("visits=1000", await LessonLines.CookieAsync(response!));
        Assert.Equal("visits=1001; max-age=63072000; path=/", await LessonLines.SetCookieAsync(response!));
        await Expect(page.Locator("#output p").First).ToHaveTextAsync("Welcome back! This is your visit number 1001.");
    });

    [Theory, EveryEngine]
    [Proves("other-cookies-stay")]
    public Task The_link_stops_the_tracking_and_leaves_the_color_alone(Engine engine) =>
        browsers.WithPageAsync(engine, async page =>
        {
            await page.GotoAsync("/test_cookies");
            await page.GotoAsync("/track_user");

            await page.GetByRole(AriaRole.Link, new() { Name = "Enough! Stop Tracking Me" }).ClickAsync();

            await page.ShowsOutputAsync("Cookies Cleared");
            Assert.Equal([StoredCookie.Session("color", "blue")], await StoredCookie.AllAsync(page.Context));

            await page.GotoAsync("/stop_tracking");
            await Expect(page.Locator("#output")).ToHaveTextAsync("We are not tracking you.");

            await page.GotoAsync("/track_user");
            await Expect(page.Locator("#output p").First).ToHaveTextAsync("Welcome! This is your visit number 1.");
        });

    private static async Task CountThreeVisitsAsync(IPage page, string address)
    {
        for (var visit = 1; visit <= 3; visit++)
        {
            var before = DateTimeOffset.UtcNow;
            var response = await page.GotoAsync(address);

            var text = await page.Locator("#output").TextContentAsync();
            Assert.Equal(visit.ToString(CultureInfo.InvariantCulture), string.Concat(text!.Where(char.IsAsciiDigit)));
            Assert.Equal(visit == 1 ? "" : $"visits={visit - 1}", await LessonLines.CookieAsync(response!));
            Assert.Equal($"visits={visit}; max-age=63072000; path=/", await LessonLines.SetCookieAsync(response!));
            var stored = await StoredCookie.SingleAsync(page.Context, "visits");
            Assert.Equal(StoredCookie.Session("visits", $"{visit}") with { Expires = stored.Expires }, stored);
            Lifetime.AssertIs400Days(stored, before, DateTimeOffset.UtcNow);
        }
    }
}
