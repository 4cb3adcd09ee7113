using CookieTutorial.Tests.Browser;
using CookieTutorial.Pages.Chapters.UnderTheHood;
using CookieTutorial.Tests.Browser.Engines;
using CookieTutorial.Tests.Browser.Evidence;
using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Chapters.UnderTheHood;

/// <summary>
/// What the chapter “Under the hood” says about browsers: where they follow the standard, and where they differ from it.
/// </summary>
public sealed class BrowsersDifferTests(BrowserFixture browsers) : BrowserTest
{
    private const string SubHost = "x.localhost";

    [Theory, EveryEngine]
    [Proves("longer-path-goes-first")]
    public Task The_longer_path_goes_first_although_its_cookie_is_younger(Engine engine) =>
        browsers.WithPageAsync(engine, async page =>
        {
            var server = await browsers.CookieServer;
            await page.AnswerAsync(server, "color=general; Path=/", "color=special; Path=/shop");

            Assert.Equal("color=special; color=general", await page.CookieLineAsync(server, "/shop"));
        });

    [Theory, EveryEngine]
    [Proves("line-without-equals-sign", DiffersIn = [Engine.Firefox])]
    public Task A_line_without_an_equals_sign_is_a_value_and_in_Firefox_a_name(Engine engine) =>
        browsers.WithPageAsync(engine, async page =>
        {
            var line = await page.AnswerAsync(await browsers.CookieServer, "foo");

            var (cookie, sent) = engine == Engine.Firefox
                ? (StoredCookie.Session("foo", ""), "foo=")
                : (StoredCookie.Session("", "foo"), "foo");
            Assert.Equal([cookie], await StoredCookie.AllAsync(page.Context));
            Assert.Equal(sent, line);
        });

    [Theory, EveryEngine]
    [Proves("host-prefix-needs-a-path", DiffersIn = [Engine.Firefox])]
    public Task Only_Firefox_takes_the_path_of_the_root_for_a_host_prefix(Engine engine) =>
        browsers.WithPageAsync(engine, async page =>
        {
            var line = await page.AnswerAsync(await browsers.CookieServer, "__Host-a=1; Secure");

            StoredCookie[] expected = engine == Engine.Firefox
                ? [StoredCookie.Session("__Host-a", "1") with { Secure = true }]
                : [];
            Assert.Equal(expected, await StoredCookie.AllAsync(page.Context));
            Assert.Equal(engine == Engine.Firefox ? "__Host-a=1" : "", line);
        });

    [Theory, EveryEngine]
    [Proves("new-value-keeps-its-place", DiffersIn = [Engine.Chromium])]
    public Task A_new_value_keeps_its_place_except_in_Chromium(Engine engine) => browsers.WithPageAsync(engine, async page =>
    {
        var line = await page.AnswerAsync(await browsers.CookieServer, "a=1", "b=1", "a=2");

        Assert.Equal(engine == Engine.Chromium ? "b=1; a=2" : "a=2; b=1", line);
    });

    [Theory, EveryEngine]
    [Proves("invalid-max-age-resets")]
    public Task A_second_Max_Age_that_is_no_number_cancels_the_first(Engine engine) =>
        browsers.WithPageAsync(engine, async page =>
        {
            await page.AnswerAsync(
                await browsers.CookieServer,
                "a=1; Max-Age=3600; Max-Age=abc",
                "b=1; Max-Age=0; Max-Age=abc",
                "c=1; Max-Age=3600; Max-Age=abc; Expires=Thu, 01 Jan 1970 00:00:00 GMT");

            Assert.Equal(
                [StoredCookie.Session("a", "1"), StoredCookie.Session("b", "1")],
                await StoredCookie.AllAsync(page.Context));
        });

    /// <summary>The explanations of attributes say so.</summary>
    [Theory, EveryEngine]
    public Task Firefox_takes_whatever_begins_with_a_minus_sign_for_a_negative_number(Engine engine) =>
        browsers.WithPageAsync(engine, async page =>
        {
            await page.AnswerAsync(await browsers.CookieServer, "a=1; Max-Age=-x", "b=1; Max-Age=-", "c=1; Max-Age=x");

            Assert.Equal(
                engine == Engine.Firefox ? ["c"] : ["a", "b", "c"],
                (await StoredCookie.AllAsync(page.Context)).Select(cookie => cookie.Name));
        });

    /// <summary>The explanations of attributes say so: the last one counts, even where it means nothing.</summary>
    [Theory, EveryEngine]
    public Task The_last_of_two_attributes_counts(Engine engine) => browsers.WithPageAsync(engine, async page =>
    {
        await page.AnswerAsync(
            await browsers.CookieServer,
            "a=1; Max-Age=3600; Max-Age=0",
            "b=1; Max-Age=0; Max-Age=3600; Max-Age=",
            "c=1; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Expires=never",
            "d=1; Path=/x; Path=/",
            "e=1; Path=/x; Path=x",
            "f=1; Domain=com; Domain=",
            "g=1; SameSite=None; SameSite=Lax",
            "h=1; SameSite=Lax; SameSite=None");

        Assert.Equal(
            ((string[])["b", "c", "d", "e", "f", "g"]).Select(name => StoredCookie.Session(name, "1")),
            await StoredCookie.AllAsync(page.Context));
    });

    [Theory, EveryEngine]
    [Proves("nameless-with-equals-sign")]
    public Task A_cookie_without_a_name_and_with_an_equals_sign_in_its_value_is_refused(Engine engine) =>
        browsers.WithPageAsync(engine, async page =>
        {
            var line = await page.AnswerAsync(await browsers.CookieServer, "=a=b", "c=d");

            Assert.Equal([StoredCookie.Session("c", "d")], await StoredCookie.AllAsync(page.Context));
            Assert.Equal("c=d", line);
        });

    [Theory, EveryEngine]
    [Proves("with-and-without-domain")]
    public Task A_cookie_of_the_host_and_one_of_its_domain_are_both_sent(Engine engine) =>
        browsers.WithPageAsync(engine, async page =>
        {
            var server = await browsers.CookieServer;
            await page.GotoAsync(server.Setting("/", ["a=1; Path=/", $"a=2; Path=/; Domain={SubHost}"], SubHost));
            var line = await page.FetchAsync(server.Setting("/", [], SubHost));

            var cookie = StoredCookie.Session("a", "1") with { Domain = SubHost };
            Assert.Equal(
                [cookie, cookie with { Value = "2", Domain = $".{SubHost}" }],
                (await StoredCookie.AllAsync(page.Context)).OrderBy(one => one.Value, StringComparer.Ordinal));
            Assert.Equal("a=1; a=2", line);
        });

    [Theory, EveryEngine]
    [Proves("with-and-without-domain")]
    public Task On_a_host_without_subdomains_they_are_one_cookie(Engine engine) =>
        browsers.WithPageAsync(engine, async page =>
        {
            var server = await browsers.CookieServer;
            foreach (var host in (string[])["localhost", "127.0.0.1", ForeignHosts.PublicSuffix])
            {
                await page.GotoAsync(server.Setting("/", ["a=1; Path=/", $"a=2; Path=/; Domain={host}"], host));

                Assert.Equal("a=2", await page.FetchAsync(server.Setting("/", [], host)));
            }

            var cookie = StoredCookie.Session("a", "2");
            Assert.Equal(
                [
                    cookie with { Domain = "127.0.0.1" },
                    cookie with { Domain = ForeignHosts.PublicSuffix },
                    cookie with { Domain = "localhost" },
                ],
                (await StoredCookie.AllAsync(page.Context)).OrderBy(one => one.Domain, StringComparer.Ordinal));
        });

    [Theory, EveryEngine]
    [Proves("secure-on-localhost")]
    public Task A_Secure_cookie_needs_no_encryption_on_localhost(Engine engine) => browsers.WithPageAsync(engine, async page =>
    {
        var line = await page.AnswerAsync(await browsers.CookieServer, "a=1; Secure");

        Assert.Equal("http", new Uri(page.Url).Scheme);
        Assert.Equal([StoredCookie.Session("a", "1") with { Secure = true }], await StoredCookie.AllAsync(page.Context));
        Assert.Equal("a=1", line);
    });
}
