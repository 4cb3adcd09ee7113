using CookieTutorial.Tests.Browser;
using CookieTutorial.Pages.Chapters.YourFirstCookie;
using CookieTutorial.Tests.Browser.Engines;
using CookieTutorial.Tests.Browser.Evidence;
using static Microsoft.Playwright.Assertions;

namespace CookieTutorial.Tests.Chapters.YourFirstCookie;

/// <summary>What the chapter “Your first cookie” says about requests, and about a cookie that a reader has written.</summary>
public sealed class Claims(BrowserFixture browsers) : BrowserTest
{
    private const string AskForAllKinds =
        """
        () => {
            const add = (name, properties) => document.body.append(Object.assign(document.createElement(name), properties));
            add('img', { src: '/favicon.svg?image' });
            add('script', { src: '/js/reading.js?script' });
            add('link', { rel: 'stylesheet', href: '/css/site.css?style' });
            add('iframe', { src: '/test_cookie?frame' });
            void fetch('/favicon.svg?fetch');
            void fetch('/favicon.svg?omit', { credentials: 'omit' });
        }
        """;

    [Theory, EveryEngine]
    [Proves("every-kind-of-request-carries-it")]
    public Task Pages_pictures_scripts_style_sheets_frames_and_fetch_send_the_cookie(Engine engine) =>
        browsers.WithNewPageAsync(engine, async page =>
        {
            await page.GotoAsync("/test_cookie");
            var document = await page.GotoAsync("/test_cookie");
            string[] kinds = ["?image", "?script", "?style", "?frame", "?fetch"];
            var responses = kinds
                .Select(kind => page.WaitForResponseAsync(response => new Uri(response.Url).Query == kind)).ToList();
            var without = page.WaitForResponseAsync(response => new Uri(response.Url).Query == "?omit");

            await page.EvaluateAsync(AskForAllKinds);

            foreach (var response in await Task.WhenAll([Task.FromResult(document!), .. responses]))
            {
                Assert.Equal("id=some_value_99", await LessonLines.CookieAsync(response));
            }

            Assert.Equal("", await LessonLines.CookieAsync(await without));
        });

    /// <summary>Two other servers, because the policy of this site's pages allows no other port.</summary>
    [Theory, EveryEngine]
    [Proves("fetch-to-another-port")]
    public Task To_another_port_fetch_sends_it_only_if_it_is_told_to(Engine engine) =>
        browsers.WithPageAsync(engine, async page =>
        {
            await using var other = await Site.CookieServer.StartAsync();
            await page.AnswerAsync(await browsers.CookieServer, "id=some_value_99; Path=/");

            Assert.Equal("", await FetchAsync("same-origin"));
            Assert.Equal("id=some_value_99", await FetchAsync("include"));

            async Task<string> FetchAsync(string credentials)
            {
                var address = $"{other.Address}?{credentials}";
                var response = await page.RunAndWaitForResponseAsync(
                    () => page.EvaluateAsync(
                        "([address, credentials]) => { void fetch(address, { mode: 'no-cors', credentials }); }",
                        new[] { address, credentials }),
                    response => response.Url == address);
                return await LessonLines.CookieAsync(response);
            }
        });

    [Theory, EveryEngine]
    [Proves("server-believes-a-changed-cookie")]
    public Task The_server_believes_what_a_script_has_written(Engine engine) => browsers.WithPageAsync(engine, async page =>
    {
        await page.GotoAsync("/test_cookie");
        await page.WriteByScriptAsync("id=anything-you-like; path=/");
        Assert.Equal([StoredCookie.Session("id", "anything-you-like")], await StoredCookie.AllAsync(page.Context));

        var response = await page.GotoAsync("/test_cookie");

        Assert.Equal("id=anything-you-like", await LessonLines.CookieAsync(response!));
        Assert.Equal("", await LessonLines.SetCookieAsync(response!));
        await Expect(page.Locator("#output")).ToHaveTextAsync("Got cookie with id=anything-you-like");
    });

    [Theory, EveryEngine]
    [Proves("server-believes-a-changed-cookie")]
    public Task A_script_cannot_change_an_HttpOnly_cookie(Engine engine) => browsers.WithPageAsync(engine, async page =>
    {
        var server = await browsers.CookieServer;
        Assert.Equal("id=kept", await page.AnswerAsync(server, "id=kept; HttpOnly; Path=/"));

        await page.EvaluateAsync("document.cookie = 'id=changed; path=/'");

        Assert.Equal("id=kept", await page.CookieLineAsync(server, "/"));
    });

    [Theory, EveryEngine]
    [Proves("script-without-path-binds-to-folder")]
    public Task Without_a_path_a_script_writes_a_cookie_for_the_folder_of_its_page(Engine engine) =>
        browsers.WithPageAsync(engine, async page =>
        {
            await page.GotoAsync("/chapters/your-first-cookie");
            await page.WriteByScriptAsync("id=anything-you-like");
            Assert.Equal(
                [StoredCookie.Session("id", "anything-you-like") with { Path = "/chapters" }],
                await StoredCookie.AllAsync(page.Context));

            var outside = await page.GotoAsync("/test_cookie");
            Assert.Equal("", await LessonLines.CookieAsync(outside!));
        });

    [Theory, EveryEngine]
    [Proves("markup-in-a-cookie-is-text")]
    public Task Markup_in_a_value_makes_no_element(Engine engine) => browsers.WithPageAsync(engine, async page =>
    {
        await page.GotoAsync("/test_cookie");
        await page.WriteByScriptAsync("id=<b>bold</b>; path=/");

        var response = await page.GotoAsync("/test_cookie");

        Assert.Equal("id=<b>bold</b>", await LessonLines.CookieAsync(response!));
        await Expect(page.Locator("#output")).ToHaveTextAsync("Got cookie with id=<b>bold</b>");
        await Expect(page.Locator("b")).ToHaveCountAsync(0);
    });
}
