using CookieTutorial.Tests.Browser;
using CookieTutorial.Pages.Chapters.WhatIsACookie;
using CookieTutorial.Tests.Browser.Engines;
using CookieTutorial.Tests.Browser.Evidence;
using Microsoft.Playwright;

namespace CookieTutorial.Tests.Chapters.WhatIsACookie;

/// <summary>What the chapter “What is a cookie?” says about a server without a memory and a browser with one.</summary>
public sealed class Claims(BrowserFixture browsers) : BrowserTest
{
    private const string AllThatScriptsSee =
        """
        async () => {
            const store = await window.cookieStore?.getAll() ?? [];
            return [document.cookie, ...store.map(cookie => `${cookie.name}=${cookie.value}`)];
        }
        """;

    [Theory, EveryEngine]
    [Proves("requests-without-cookies-alike")]
    public Task Two_requests_without_cookies_have_the_same_lines(Engine engine) => browsers.WithPageAsync(engine, async page =>
    {
        await page.GotoAsync("/chapters/what-is-a-cookie");
        var reader = new Reader(page, scripts: true);
        await reader.BeginAsync(ChapterModel.Definition);

        var first = await reader.SendAsync("/chapters/what-is-a-cookie/forgetful");
        var second = await reader.SendAsync("/chapters/what-is-a-cookie/forgetful");

        var lines = await LinesAsync(first);
        Assert.Contains(lines, line => line.StartsWith("user-agent: ", StringComparison.OrdinalIgnoreCase));
        Assert.Equal(lines, await LinesAsync(second));
    });

    /// <summary>
    /// The first line sets a cookie that stays: only if the second one took its place can none be left. The jar is not looked at,
    /// because Firefox lists an expired cookie until it cleans up.
    /// </summary>
    [Theory, EveryEngine]
    [Proves("gone-after-max-age")]
    public Task A_cookie_is_not_sent_when_its_seconds_are_over(Engine engine) => browsers.WithPageAsync(engine, async page =>
    {
        var server = await browsers.CookieServer;
        await page.GotoAsync(server.Setting("/", ["met=before; Path=/", "met=yes; Max-Age=1; Path=/"]));

        await page.WaitForFunctionAsync("document.cookie === ''");

        Assert.Equal("", await page.CookieLineAsync(server, "/"));
    });

    [Theory, EveryEngine]
    [Proves("progress-hidden-from-scripts")]
    public Task Scripts_do_not_see_the_progress_that_every_request_brings(Engine engine) =>
        browsers.WithPageAsync(engine, async page =>
        {
            await page.GotoAsync("/chapters/what-is-a-cookie/remembering");

            Assert.All(await page.EvaluateAsync<string[]>(AllThatScriptsSee), seen => Assert.Equal("met=yes", seen));
            var progress = await StoredCookie.SingleAsync(page.Context, "progress");
            Assert.Equal(
                StoredCookie.Session("progress", "no-cookie") with { Expires = progress.Expires, HttpOnly = true },
                progress);
            var response = await page.GotoAsync("/chapters/what-is-a-cookie/forgetful");
            Assert.Equal("met=yes; progress=no-cookie", await response!.Request.HeaderValueAsync("Cookie"));
        });

    private static async Task<IEnumerable<string>> LinesAsync(IResponse response) =>
        (await response.Request.HeadersArrayAsync()).Select(header => $"{header.Name}: {header.Value}");
}
