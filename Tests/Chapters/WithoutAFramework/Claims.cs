using CookieTutorial.Tests.Browser;
using CookieTutorial.Pages.Chapters.WithoutAFramework.PlainServer;
using CookieTutorial.Pages.Chapters.WithoutAFramework;
using CookieTutorial.Tests.Browser.Engines;
using CookieTutorial.Tests.Browser.Evidence;
using static Microsoft.Playwright.Assertions;

namespace CookieTutorial.Tests.Chapters.WithoutAFramework;

/// <summary>What the chapter “Without a framework” says about two jars: that of .NET, and that of a browser.</summary>
public sealed class Claims(BrowserFixture browsers) : BrowserTest
{
    [Theory, EveryEngine]
    [Proves("cookie-container-sends-back")]
    public Task The_bytes_of_two_exchanges_show_the_cookie_coming_back(Engine engine) =>
        browsers.WithPageAsync(engine, async page =>
        {
            var response = await page.GotoAsync("/chapters/without-a-framework/round-trip");

            Assert.Equal("came_back=some_value_42; max-age=60; path=/", await LessonLines.SetCookieAsync(response!));
            await Expect(page.Locator("#output .header-line")).ToHaveTextAsync(
                ["Set-Cookie: id=some_value_42", "Cookie: id=some_value_42", "Set-Cookie: id=some_value_42"]);
        });

    [Theory, EveryEngine]
    [Proves("hosts-have-jars-of-their-own")]
    public Task Two_names_of_one_machine_have_two_jars(Engine engine) => browsers.WithPageAsync(engine, async page =>
    {
        var server = await browsers.CookieServer;
        await page.GotoAsync(server.Setting("/", ["id=1; Path=/"]));
        await page.GotoAsync(server.Setting("/", ["id=2; Path=/"], host: "127.0.0.1"));

        var byName = await page.GotoAsync(server.Setting("/", []));
        Assert.Equal("id=1", await byName!.TextAsync());
        var byNumber = await page.GotoAsync(server.Setting("/", [], host: "127.0.0.1"));
        Assert.Equal("id=2", await byNumber!.TextAsync());
        Assert.Equal(
            [StoredCookie.Session("id", "2") with { Domain = "127.0.0.1" }, StoredCookie.Session("id", "1")],
            (await StoredCookie.AllAsync(page.Context)).OrderBy(cookie => cookie.Domain, StringComparer.Ordinal));
    });
}
