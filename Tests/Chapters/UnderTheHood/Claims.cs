using CookieTutorial.Tests.Browser;
using CookieTutorial.Pages.Chapters.UnderTheHood;
using CookieTutorial.Tests.Browser.Engines;
using CookieTutorial.Tests.Browser.Evidence;
using Microsoft.AspNetCore.Http;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CookieTutorial.Tests.Chapters.UnderTheHood;

/// <summary>What the chapter “Under the hood” says about the framework: how it reads a header, and how it writes one.</summary>
public sealed class Claims(BrowserFixture browsers) : BrowserTest
{
    [Theory, EveryEngine]
    [Proves("parsed-at-first-access")]
    public Task No_cookie_is_parsed_before_the_code_asks(Engine engine) => browsers.WithPageAsync(engine, async page =>
    {
        var line = await SendAsync(page, "/under-the-hood/first-access", "color=blue; Path=/", "visits=3; Path=/");

        Assert.Equal("color=blue; visits=3", line);
        await Expect(page.Locator("#output li")).ToHaveTextAsync([
            "Before the handler asked: no cookies are parsed.",
            "The handler asked, and got 2 cookies: now they are parsed.",
            "It asked again, and got the same object: nothing was parsed twice.",
        ]);
    });

    [Theory, EveryEngine]
    [Proves("dropped-like-one-that-never-came")]
    public Task A_page_answers_a_dropped_color_like_no_color(Engine engine) => browsers.WithPageAsync(engine, async page =>
    {
        var server = await browsers.CookieServer;
        var without = await page.GotoAsync("/test_cookies");
        await page.Context.ClearCookiesAsync();
        await page.GotoAsync(server.Setting("/", ["color=carpe diem; Path=/"]));
        var dropped = await page.GotoAsync("/test_cookies");

        Assert.Equal("", await LessonLines.CookieAsync(without!));
        Assert.Equal("color=carpe diem", await LessonLines.CookieAsync(dropped!));
        Assert.Equal("color=blue; path=/", await LessonLines.SetCookieAsync(without!));
        Assert.Equal("color=blue; path=/", await LessonLines.SetCookieAsync(dropped!));
        await Expect(page.Locator("#output")).ToHaveTextAsync("Cookie Set");
    });

    [Theory, EveryEngine]
    [Proves("comma-inside-a-value")]
    public Task A_comma_is_part_of_the_value_which_the_framework_drops(Engine engine) =>
        browsers.WithPageAsync(engine, async page =>
        {
            var line = await SendAsync(page, "/under-the-hood/first-access", "a=1, b=2; Path=/");

            Assert.Equal([StoredCookie.Session("a", "1, b=2")], await StoredCookie.AllAsync(page.Context));
            Assert.Equal("a=1, b=2", line);
            await Expect(page.Locator("#output")).ToContainTextAsync("got 0 cookies");
        });

    [Theory, EveryEngine]
    [Proves("letter-case-of-names")]
    public Task Two_names_of_a_browser_are_one_name_of_the_framework(Engine engine) =>
        browsers.WithPageAsync(engine, async page =>
        {
            var line = await SendAsync(page, "/test_cookies", "color=blue; Path=/", "Color=red; Path=/");

            Assert.Equal("color=blue; Color=red", line);
            await Expect(page.Locator("#output")).ToHaveTextAsync("Your favorite color is red");
        });

    [Theory, EveryEngine]
    [Proves("percent-signs-decoded-once")]
    public Task The_framework_decodes_what_the_browser_sends_as_it_is_and_only_once(Engine engine) =>
        browsers.WithPageAsync(engine, async page =>
        {
            Assert.Equal("color=%67reen", await SendAsync(page, "/test_cookies", "color=%67reen; Path=/"));
            await Expect(page.Locator("#output")).ToHaveTextAsync("Your favorite color is green");

            Assert.Equal("color=%2567reen", await SendAsync(page, "/test_cookies", "color=%2567reen; Path=/"));
            await Expect(page.Locator("#output")).ToHaveTextAsync("Your favorite color is %67reen");
        });

    [Theory, EveryEngine]
    [Proves("last-duplicate-wins")]
    public Task The_framework_has_the_cookie_that_was_sent_last(Engine engine) => browsers.WithPageAsync(engine, async page =>
    {
        var line = await SendAsync(page, "/test_cookies", "color=general; Path=/", "color=special; Path=/test_cookies");

        Assert.Equal("color=special; color=general", line);
        await Expect(page.Locator("#output")).ToHaveTextAsync("Your favorite color is general");

        // It cannot read a space.
        Assert.Equal("color=special; color=deep blue", await SendAsync(page, "/test_cookies", "color=deep blue; Path=/"));
        await Expect(page.Locator("#output")).ToHaveTextAsync("Your favorite color is special");
    });

    [Theory, EveryEngine]
    [Proves("append-encodes-a-space")]
    public Task A_space_travels_as_a_percent_sign_and_two_digits(Engine engine) => browsers.WithPageAsync(engine, async page =>
    {
        var line = await page.AnswerAsync(await browsers.CookieServer, Written("theme", "dark blue"));

        Assert.Equal([StoredCookie.Session("theme", "dark%20blue")], await StoredCookie.AllAsync(page.Context));
        Assert.Equal("theme=dark%20blue", line);
    });

    [Theory, EveryEngine]
    [Proves("append-refuses-a-name")]
    public Task The_framework_refuses_a_name_that_a_browser_keeps(Engine engine) => browsers.WithPageAsync(engine, async page =>
    {
        var line = await page.AnswerAsync(await browsers.CookieServer, "my cookie=1; Path=/");

        Assert.Equal("my cookie=1", line);
        Assert.Throws<ArgumentException>(() => Written("my cookie", "1"));
    });

    /// <summary>The laboratory refuses such a path, so the line is written here, as the framework would write it there.</summary>
    [Theory, EveryEngine]
    [Proves("path-is-not-checked")]
    public Task A_semicolon_in_a_path_begins_an_attribute_that_the_browser_obeys(Engine engine) =>
        browsers.WithPageAsync(engine, async page =>
        {
            await page.AnswerAsync(await browsers.CookieServer, Written("cart", "1", "/shop; Secure"));

            Assert.Equal(
                [StoredCookie.Session("cart", "1") with { Path = "/shop", Secure = true }],
                await StoredCookie.AllAsync(page.Context));
        });

    /// <summary>The line that the framework writes into a response.</summary>
    private static string Written(string name, string value, string path = "/")
    {
        var scratch = new DefaultHttpContext();
        scratch.Response.Cookies.Append(name, value, new() { Path = path });
        return scratch.Response.Headers.SetCookie.ToString();
    }

    /// <summary>
    /// Has the browser store cookies, opens a page of the site, and returns the <c>Cookie</c> line that it sent there.
    /// </summary>
    private async Task<string> SendAsync(IPage page, string address, params string[] setCookieLines)
    {
        await page.GotoAsync((await browsers.CookieServer).Setting("/", setCookieLines));
        return await LessonLines.CookieAsync((await page.GotoAsync(address))!);
    }
}
