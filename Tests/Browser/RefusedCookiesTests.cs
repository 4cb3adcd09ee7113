using CookieTutorial.Tests.Browser.Engines;
using static Microsoft.Playwright.Assertions;

namespace CookieTutorial.Tests.Browser;

/// <summary>A reader whose browser refuses all cookies.</summary>
public sealed class RefusedCookiesTests(BrowserFixture browsers) : BrowserTest
{
    [Theory, EveryEngine]
    public async Task Every_visit_is_the_first_and_nothing_breaks(Engine engine)
    {
        using var profile = new TemporaryFolder();
        await using var context = await browsers.OpenProfileWithoutCookiesAsync(engine, profile.Path);
        var page = context.Pages[0];

        for (var visit = 1; visit <= 3; visit++)
        {
            await page.GotoAsync("/track_user");
            await Expect(page.Locator("#output p").First).ToHaveTextAsync("Welcome! This is your visit number 1.");
            await page.GotoAsync("/test_cookies");
            await Expect(page.Locator("#output")).ToHaveTextAsync("Cookie Set");
            await page.GotoAsync("/stop_tracking");
            await Expect(page.Locator("#output")).ToHaveTextAsync("We are not tracking you.");
        }

        Assert.Empty(await StoredCookie.AllAsync(context));
    }
}
