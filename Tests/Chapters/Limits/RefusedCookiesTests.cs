using CookieTutorial.Tests.Browser;
using CookieTutorial.Tests.Browser.Engines;
using CookieTutorial.Tests.Browser.Evidence;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CookieTutorial.Tests.Chapters.Limits;

/// <summary>A reader whose browser refuses all cookies.</summary>
public sealed class RefusedCookiesTests(BrowserFixture browsers) : BrowserTest
{
    [Theory, EveryEngine]
    [Proves("refusing-is-always-new")]
    public Task Every_visit_is_the_first_and_nothing_breaks(Engine engine) =>
        browsers.WithoutCookiesAsync(engine, VisitThreeTimesAsync);

    private static async Task VisitThreeTimesAsync(IPage page)
    {
        for (var visit = 1; visit <= 3; visit++)
        {
            var response = await page.GotoAsync("/track_user");
            Assert.Equal("", await LessonLines.CookieAsync(response!));
            await Expect(page.Locator("#output p").First).ToHaveTextAsync("Welcome! This is your visit number 1.");
            await page.GotoAsync("/test_cookies");
            await Expect(page.Locator("#output")).ToHaveTextAsync("Cookie Set");
            await page.GotoAsync("/stop_tracking");
            await Expect(page.Locator("#output")).ToHaveTextAsync("We are not tracking you.");
        }

        Assert.Empty(await StoredCookie.WholeJarAsync(page.Context));
    }
}
