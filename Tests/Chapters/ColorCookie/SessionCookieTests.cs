using CookieTutorial.Tests.Browser;
using CookieTutorial.Pages.Chapters.ColorCookie;
using CookieTutorial.Tests.Browser.Engines;
using static Microsoft.Playwright.Assertions;

namespace CookieTutorial.Tests.Chapters.ColorCookie;

/// <summary>A cookie for which the server names no lifetime.</summary>
public sealed class SessionCookieTests(BrowserFixture browsers) : BrowserTest
{
    [Theory, EveryEngine]
    public Task The_jar_holds_it_without_an_expiry(Engine engine) => browsers.WithPageAsync(engine, async page =>
    {
        await page.GotoAsync("/test_cookies");

        await Expect(page.Locator("#output")).ToHaveTextAsync("Cookie Set");
        Assert.Equal([StoredCookie.Session("color", "blue")], await StoredCookie.AllAsync(page.Context));
    });

    [Theory, EveryEngine]
    public Task A_reload_sends_it_back(Engine engine) => browsers.WithPageAsync(engine, async page =>
    {
        await page.GotoAsync("/test_cookies");

        var response = await page.ReloadAsync();

        await Expect(page.Locator("#output")).ToHaveTextAsync("Your favorite color is blue");
        Assert.Equal("color=blue", await LessonLines.CookieAsync(response!));
    });

    [Theory, EveryEngine]
    public Task Another_page_of_the_site_receives_it(Engine engine) => browsers.WithPageAsync(engine, async page =>
    {
        await page.GotoAsync("/test_cookies");

        var response = await page.GotoAsync("/stop_tracking");

        Assert.Equal("color=blue", await LessonLines.CookieAsync(response!));
    });

    [Theory, EveryEngine]
    public Task A_fresh_context_does_not_have_it(Engine engine) => browsers.WithPageAsync(engine, async page =>
    {
        await page.GotoAsync("/test_cookies");

        await using var stranger =
            await page.Context.Browser!.NewContextAsync(new() { BaseURL = browsers.SiteAddress.AbsoluteUri });
        var strangersPage = await stranger.NewPageAsync();
        await strangersPage.GotoAsync("/test_cookies");

        await Expect(strangersPage.Locator("#output")).ToHaveTextAsync("Cookie Set");
    });
}
