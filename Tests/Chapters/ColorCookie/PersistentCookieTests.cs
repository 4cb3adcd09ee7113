using CookieTutorial.Tests.Browser;
using CookieTutorial.Pages.Chapters.ColorCookie;
using CookieTutorial.Tests.Browser.Engines;
using CookieTutorial.Tests.Browser.Evidence;
using static Microsoft.Playwright.Assertions;

namespace CookieTutorial.Tests.Chapters.ColorCookie;

/// <summary>A cookie for which the server asks for two years.</summary>
public sealed class PersistentCookieTests(BrowserFixture browsers) : BrowserTest
{
    [Theory, EveryEngine]
    [Proves("cut-to-400-days")]
    public Task The_header_asks_for_two_years_and_the_jar_grants_400_days(Engine engine) =>
        browsers.WithNewPageAsync(engine, async page =>
        {
            var before = DateTimeOffset.UtcNow;
            var response = await page.GotoAsync("/test_cookies/persistent");
            var after = DateTimeOffset.UtcNow;

            Assert.Equal("color=blue; max-age=63072000; path=/", await LessonLines.SetCookieAsync(response!));
            var color = await StoredCookie.SingleAsync(page.Context, "color");
            Assert.Equal(StoredCookie.Session("color", "blue") with { Expires = color.Expires }, color);
            Lifetime.AssertIs400Days(color, before, after);
        });

    [Theory, EveryEngine]
    [Proves("reload-leaves-expiry")]
    public Task A_reload_sends_it_back_and_leaves_its_expiry_alone(Engine engine) =>
        browsers.WithNewPageAsync(engine, async page =>
        {
            await page.GotoAsync("/test_cookies/persistent");
            var first = await StoredCookie.SingleAsync(page.Context, "color");

            await page.ReloadAsync();

            await Expect(page.Locator("#output")).ToHaveTextAsync("Your favorite color is blue");
            Assert.Equal(first, await StoredCookie.SingleAsync(page.Context, "color"));
        });
}
