using CookieTutorial.Tests.Browser;
using CookieTutorial.Pages.Chapters.Limits;
using CookieTutorial.Tests.Browser.Engines;
using CookieTutorial.Tests.Browser.Evidence;

namespace CookieTutorial.Tests.Chapters.Limits;

/// <summary>What the chapter “Limits” says about sizes and numbers.</summary>
public sealed class Claims(BrowserFixture browsers) : BrowserTest
{
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

        await page.GotoAsync(server.Setting("/", Numbered(1, 90), "www.shop.localhost"));
        await page.GotoAsync(server.Setting("/", Numbered(1, 90), "api.shop.localhost"));
        Assert.Equal(180, (await StoredCookie.WholeJarAsync(page.Context)).Length);

        await page.GotoAsync(server.Setting("/", ["c181=1; Path=/"], "api.shop.localhost"));
        Assert.Equal(150, (await StoredCookie.WholeJarAsync(page.Context)).Length);
    });

    /// <summary>
    /// The cookies that were set last are made those that were used least recently, so that the order of setting cannot decide.
    /// </summary>
    [Theory, EveryEngine]
    [Proves("least-recently-used-first")]
    public async Task The_cookies_that_were_used_least_recently_are_thrown_out(Engine engine)
    {
        using var profile = new TemporaryFolder();
        var server = await browsers.CookieServer;
        var unused = Enumerable.Range(150, 31).Select(number => $"c{number}").ToList();
        await browsers.WithProfileAsync(engine, profile.Path, async page =>
        {
            // Bound to a path that no request names, so that none of them is used in between; two answers, because an address is
            // limited.
            await page.GotoAsync(server.Setting("/", Numbered(1, 90, "; Path=/elsewhere; Max-Age=3600")));
            await page.GotoAsync(server.Setting("/", Numbered(91, 90, "; Path=/elsewhere; Max-Age=3600")));
        });

        Assert.Equal(180, await CookieDatabase.MoveBackAsync(engine, profile.Path, TimeSpan.FromMinutes(10)));
        Assert.Equal(31, await CookieDatabase.MoveLastUseBackAsync(engine, profile.Path, TimeSpan.FromMinutes(10), unused));

        await browsers.WithProfileAsync(engine, profile.Path, async page =>
        {
            await page.GotoAsync(server.Setting("/", ["c181=1; Path=/elsewhere"]));

            var left = (await StoredCookie.WholeJarAsync(page.Context)).Select(cookie => cookie.Name);
            Assert.Equal([.. Enumerable.Range(1, 149).Select(number => $"c{number}").Append("c181").Order()], left.Order());
        });
    }

    private static int Count(string cookieLine) => cookieLine.Split("; ").Length;

    private static string[] Numbered(int first, int count, string attributes = "; Path=/") =>
        [.. Enumerable.Range(first, count).Select(number => $"c{number}=1{attributes}")];
}
