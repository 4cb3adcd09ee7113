using System.Globalization;
using CookieTutorial.Tests.Browser;
using CookieTutorial.Pages.Chapters.Limits;
using CookieTutorial.Tests.Browser.Engines;
using CookieTutorial.Tests.Browser.Evidence;
using Microsoft.Playwright;

namespace CookieTutorial.Tests.Chapters.Limits;

/// <summary>What the chapter “Limits” says about sizes and numbers.</summary>
public sealed class Claims(BrowserFixture browsers) : BrowserTest
{
    private const string UnusedHost = "unused.localhost";

    [Theory, EveryEngine]
    [Proves("size-limit")]
    public Task A_cookie_of_4096_octets_is_kept_and_one_of_4097_is_ignored(Engine engine) =>
        browsers.WithPageAsync(engine, async page =>
        {
            var server = await browsers.CookieServer;
            var value = new string('x', 4096 - "size".Length);

            Assert.Equal($"size={value}", await page.AnswerAsync(server, $"size={value}; Path=/"));
            Assert.Equal($"size={value}", await page.AnswerAsync(server, $"size={value}y; Path=/"));
            Assert.Equal([StoredCookie.Session("size", value)], await StoredCookie.WholeJarAsync(page.Context));
        });

    [Theory, EveryEngine]
    [Proves("count-limit")]
    public Task A_site_can_have_180_cookies_and_the_181st_cuts_them_to_150(Engine engine) =>
        browsers.WithPageAsync(engine, async page =>
        {
            var server = await browsers.CookieServer;

            Assert.Equal(180, Count(await page.AnswerAsync(server, Numbered(1, 180))));
            Assert.Equal(150, Count(await page.AnswerAsync(server, "c181=1; Path=/")));
            Assert.Equal(150, (await StoredCookie.WholeJarAsync(page.Context)).Length);
        });

    [Theory, EveryEngine]
    [Proves("hosts-share-count-limit")]
    public Task Hosts_of_one_registered_domain_share_the_limit(Engine engine) => browsers.WithPageAsync(engine, async page =>
    {
        var server = await browsers.CookieServer;

        await page.FetchAsync(server.Setting("/", Numbered(1, 90), "www.shop.localhost"));
        await page.FetchAsync(server.Setting("/", Numbered(1, 90), "api.shop.localhost"));
        Assert.Equal(180, (await StoredCookie.WholeJarAsync(page.Context)).Length);

        await page.FetchAsync(server.Setting("/", ["c181=1; Path=/"], "api.shop.localhost"));
        Assert.Equal(150, (await StoredCookie.WholeJarAsync(page.Context)).Length);
    });

    /// <summary>
    /// Bound to a path that no request names, so that none of them is used in between; two answers, because an address is
    /// limited.
    /// </summary>
    [BeforeRestart]
    internal static async Task Set180CookiesAsync(IPage page, BrowserFixture browsers)
    {
        var server = await browsers.CookieServer;
        await page.FetchAsync(server.Setting("/", Numbered(1, 90, "; Path=/elsewhere; Max-Age=3600"), UnusedHost));
        await page.FetchAsync(server.Setting("/", Numbered(91, 90, "; Path=/elsewhere; Max-Age=3600"), UnusedHost));
        Assert.Equal(180, await CountUnusedAsync(page));
    }

    /// <summary>
    /// The cookies that were set last are made those that were used least recently, so that the order of setting cannot decide.
    /// </summary>
    [WhileClosed]
    internal static async Task MakeTheLastUnusedAsync(Engine engine, string profile)
    {
        var unused = Enumerable.Range(150, 31).Select(number => $"c{number}");
        Assert.Equal(31, await CookieDatabase.MoveLastUseBackAsync(engine, profile, TimeSpan.FromMinutes(10), unused));
    }

    [Theory, EveryEngine]
    [Proves("least-recently-used-first")]
    public Task The_cookies_that_were_used_least_recently_are_thrown_out(Engine engine) =>
        browsers.AfterRestartAsync(engine, async page =>
        {
            Assert.Equal(180, await CountUnusedAsync(page));

            await page.FetchAsync((await browsers.CookieServer).Setting("/", ["c181=1; Path=/elsewhere"], UnusedHost));

            var left = (await page.Context.CookiesAsync())
                .Where(cookie => cookie.Domain == UnusedHost).Select(cookie => cookie.Name);
            Assert.Equal([.. Enumerable.Range(1, 149).Select(number => $"c{number}").Append("c181").Order()], left.Order());
        });

    /// <summary>The first cookie is the only one that is sent, and goes with the others that were set first.</summary>
    [Theory, EveryEngine]
    [Proves("use-right-after-setting")]
    public Task A_cookie_that_is_sent_right_after_it_was_set_does_not_count_as_used_again(Engine engine) =>
        browsers.WithPageAsync(engine, async page =>
        {
            var server = await browsers.CookieServer;
            await page.FetchAsync(server.Setting("/", ["c1=1; Path=/used"]));
            await page.FetchAsync(server.Setting("/", Numbered(2, 90, "; Path=/elsewhere")));
            await page.FetchAsync(server.Setting("/", Numbered(92, 89, "; Path=/elsewhere")));
            Assert.Equal("c1=1", await page.FetchAsync(server.Setting("/used", [])));

            await page.FetchAsync(server.Setting("/", ["c181=1; Path=/elsewhere"]));

            var left = (await StoredCookie.WholeJarAsync(page.Context)).Select(cookie => cookie.Name);
            Assert.Equal(Enumerable.Range(32, 150).Select(number => $"c{number}").Order(), left.Order());
        });

    /// <summary>Those that are not Secure are the newer ones, so that the time of the last use cannot decide.</summary>
    [Theory, EveryEngine]
    [Proves("not-secure-first")]
    public Task Cookies_that_are_not_Secure_are_thrown_out_before_those_that_are(Engine engine) =>
        LeavesAsync(
            engine,
            Numbered(1, 100, "; Path=/elsewhere; Secure"),
            Numbered(101, 80, "; Path=/elsewhere"),
            [.. Enumerable.Range(1, 100), .. Enumerable.Range(132, 50)]);

    /// <summary>Chromium needs so many free places that it makes them of the new one, too.</summary>
    [Theory, EveryEngine]
    [Proves("full-of-secure", DiffersIn = [Engine.Firefox])]
    public Task Secure_cookies_make_room_for_one_that_is_not_but_in_Firefox(Engine engine) =>
        LeavesAsync(
            engine,
            Numbered(1, 90, "; Path=/elsewhere; Secure"),
            Numbered(91, 90, "; Path=/elsewhere; Secure"),
            engine == Engine.Firefox ? Enumerable.Range(1, 180) : Enumerable.Range(31, 150));

    /// <summary>Chromium does so only while it keeps enough of the low ones: here 80 are low, and 31 go.</summary>
    [Theory, EveryEngine]
    [Proves("priority", DiffersIn = [Engine.Chromium])]
    public Task Only_Chromium_throws_out_cookies_of_low_priority_first(Engine engine) =>
        LeavesAsync(
            engine,
            Numbered(1, 100, "; Path=/elsewhere"),
            Numbered(101, 80, "; Path=/elsewhere; Priority=Low"),
            engine == Engine.Chromium
                ? [.. Enumerable.Range(1, 100), .. Enumerable.Range(132, 50)]
                : Enumerable.Range(32, 150));

    [Theory, EveryEngine]
    [Proves("priority", DiffersIn = [Engine.Chromium])]
    public Task Of_30_cookies_of_low_priority_Chromium_throws_out_none(Engine engine) =>
        LeavesAsync(
            engine,
            Numbered(1, 30, "; Path=/elsewhere; Priority=Low"),
            Numbered(31, 150, "; Path=/elsewhere"),
            engine == Engine.Chromium
                ? [.. Enumerable.Range(1, 30), .. Enumerable.Range(62, 120)]
                : Enumerable.Range(32, 150));

    /// <summary>
    /// Sets two groups of cookies, each in an answer of its own, because an address is limited, and one too many; and looks at
    /// the numbers of those that are left.
    /// </summary>
    private Task LeavesAsync(Engine engine, string[] first, string[] second, IEnumerable<int> left) =>
        browsers.WithPageAsync(engine, async page =>
        {
            var server = await browsers.CookieServer;
            await page.FetchAsync(server.Setting("/", first));
            await page.FetchAsync(server.Setting("/", second));
            Assert.Equal(180, (await StoredCookie.WholeJarAsync(page.Context)).Length);

            await page.FetchAsync(server.Setting("/", ["c181=1; Path=/elsewhere"]));

            var cookies = await StoredCookie.WholeJarAsync(page.Context);
            Assert.Equal(left, cookies.Select(cookie => int.Parse(cookie.Name[1..], CultureInfo.InvariantCulture)).Order());
        });

    private static async Task<int> CountUnusedAsync(IPage page) =>
        (await page.Context.CookiesAsync()).Count(cookie => cookie.Domain == UnusedHost);

    private static int Count(string cookieLine) => cookieLine.Split("; ").Length;

    private static string[] Numbered(int first, int count, string attributes = "; Path=/") =>
        [.. Enumerable.Range(first, count).Select(number => $"c{number}=1{attributes}")];
}
