using CookieTutorial.Services.Course;
using CookieTutorial.Tests.Browser.Engines;
using CookieTutorial.Tests.Browser.Evidence;
using CookieTutorial.Tests.Site;
using Microsoft.Playwright;

namespace CookieTutorial.Tests.Browser;

/// <summary>
/// What depends on HTTPS, on three connections: HTTPS; HTTP on localhost, which both engines take for as secure; and HTTP on a
/// foreign host, which is secure to nobody. Which connection is a secure one, RFC 6265bis leaves to the browser (section 5.8.3).
/// </summary>
public sealed class SecureConnectionTests(BrowserFixture browsers, SecureServers secure) : BrowserTest
{
    private const string Localhost = "localhost";
    private const string Foreign = TestCertificate.ForeignHost;

    private static readonly string[] Lines =
    [
        "sid=1; Path=/; Secure", "token=1; Path=/; Secure; SameSite=None", "__Secure-sid=1; Path=/; Secure",
        "__Host-sid=1; Path=/; Secure",
    ];

    /// <summary>Each lacks what its SameSite or its prefix demands (RFC 6265bis, section 5.7, steps 19 to 21).</summary>
    private static readonly string[] Violations =
    [
        "token=1; Path=/; SameSite=None", "__Secure-sid=1; Path=/", "__Host-sid=1; Path=/", "__host-sid=1; Path=/",
        "__Host-token=1; Path=/shop; Secure",
    ];

    [Theory, EveryEngine]
    public Task Over_https_secure_cookies_are_kept_and_sent(Engine engine) => browsers.WithPageAsync(engine, async page =>
    {
        await page.GotoAsync((await secure.CookieServer).Setting("/", Lines));

        Assert.Equal("sid=1; token=1; __Secure-sid=1; __Host-sid=1", await CookieLineAsync(page, await secure.CookieServer));
        Assert.Equal(SecureCookies(Localhost), await StoredCookie.WholeJarAsync(page.Context));
    });

    [Theory, EveryEngine]
    public Task Over_http_on_localhost_secure_cookies_are_kept_and_sent_too(Engine engine) =>
        browsers.WithPageAsync(engine, async page =>
        {
            await page.GotoAsync((await browsers.CookieServer).Setting("/", Lines));

            var line = await CookieLineAsync(page, await browsers.CookieServer);
            Assert.Equal("sid=1; token=1; __Secure-sid=1; __Host-sid=1", line);
            Assert.Equal(SecureCookies(Localhost), await StoredCookie.WholeJarAsync(page.Context));
        });

    [Theory, EveryEngine(NotIn = [Engine.WebKit])]
    public Task Over_http_on_another_host_a_secure_cookie_is_refused(Engine engine) =>
        browsers.WithPageAsync(engine, async page =>
        {
            await page.GotoAsync((await browsers.CookieServer).Setting("/", [.. Lines, "plain=1; Path=/"], Foreign));

            Assert.Equal("plain=1", await CookieLineAsync(page, await browsers.CookieServer, Foreign));
            Assert.Equal(
                [StoredCookie.Session("plain", "1") with { Domain = Foreign }],
                await StoredCookie.WholeJarAsync(page.Context));
        });

    [Theory, EveryEngine]
    public Task A_broken_promise_is_refused_over_https_and_on_localhost(Engine engine) =>
        browsers.WithPageAsync(engine, async page =>
        {
            await page.GotoAsync((await secure.CookieServer).Setting("/", Violations));
            await page.GotoAsync((await browsers.CookieServer).Setting("/", Violations));

            Assert.Equal("", await CookieLineAsync(page, await secure.CookieServer));
            Assert.Empty(await StoredCookie.WholeJarAsync(page.Context));
        });

    [Theory, EveryEngine(NotIn = [Engine.WebKit])]
    public Task A_host_prefix_with_a_domain_is_refused(Engine engine) => browsers.WithPageAsync(engine, async page =>
    {
        await page.GotoAsync(
            (await secure.CookieServer).Setting("/", [$"__Host-sid=1; Path=/; Secure; Domain={Foreign}"], Foreign));

        Assert.Empty(await StoredCookie.WholeJarAsync(page.Context));
    });

    /// <summary>
    /// A public suffix makes a cookie of this host only with its Domain (RFC 6265bis, section 5.7, step 9), and a name without a
    /// dot counts as one. Firefox judges the prefix by that, Chromium by what the line says.
    /// </summary>
    [Theory, EveryEngine(NotIn = [Engine.WebKit])]
    public Task Only_Firefox_takes_a_host_prefix_with_the_domain_of_a_public_suffix(Engine engine) =>
        browsers.WithPageAsync(engine, async page =>
        {
            foreach (var host in (string[])[Localhost, ForeignHosts.PublicSuffix])
            {
                var line = $"__Host-sid=1; Path=/; Secure; Domain={host}";
                await page.GotoAsync((await secure.CookieServer).Setting("/", [line], host));

                StoredCookie[] expected = engine == Engine.Firefox ? [SecureCookie("__Host-sid", host)] : [];
                Assert.Equal(expected, (await StoredCookie.WholeJarAsync(page.Context)).Where(one => one.Domain == host));
            }
        });

    [Theory, EveryEngine]
    public Task On_localhost_a_secure_cookie_goes_to_http_too(Engine engine) => browsers.WithPageAsync(engine, async page =>
    {
        await page.GotoAsync((await secure.CookieServer).Setting("/", ["sid=1; Path=/; Secure"]));

        Assert.Equal("sid=1", await CookieLineAsync(page, await browsers.CookieServer));
    });

    [Theory, EveryEngine(NotIn = [Engine.WebKit])]
    public Task On_another_host_a_secure_cookie_is_kept_from_http(Engine engine) => browsers.WithPageAsync(engine, async page =>
    {
        await page.GotoAsync((await secure.CookieServer).Setting("/", ["sid=1; Path=/; Secure"], Foreign));

        Assert.Equal("", await CookieLineAsync(page, await browsers.CookieServer, Foreign));
        Assert.Equal("sid=1", await CookieLineAsync(page, await secure.CookieServer, Foreign));
        Assert.Equal([SecureCookie("sid", Foreign)], await StoredCookie.WholeJarAsync(page.Context));
    });

    /// <summary>
    /// “Leave secure cookies alone” (RFC 6265bis, section 5.7, step 16): nor may another path below theirs hide them. A path
    /// above theirs hides nothing, because the longer path is sent first.
    /// </summary>
    [Theory, EveryEngine(NotIn = [Engine.WebKit])]
    public Task Elsewhere_http_cannot_replace_or_hide_a_secure_cookie(Engine engine) =>
        browsers.WithPageAsync(engine, async page =>
        {
            await page.GotoAsync((await secure.CookieServer).Setting("/", ["sid=1; Path=/shop; Secure"], Foreign));

            string[] lines = ["sid=2; Path=/shop", "sid=3; Path=/shop/cart", "sid=4; Path=/", "sid=; Path=/shop; Max-Age=0"];
            await page.GotoAsync((await browsers.CookieServer).Setting("/", lines, Foreign));
            await page.WriteByScriptAsync("sid=5; path=/shop");

            Assert.Equal(
                [
                    StoredCookie.Session("sid", "4") with { Domain = Foreign },
                    SecureCookie("sid", Foreign) with { Path = "/shop" },
                ],
                await StoredCookie.WholeJarAsync(page.Context));
        });

    /// <summary>There the connection counts as secure, and a secure connection may do all that.</summary>
    [Theory, EveryEngine]
    public Task On_localhost_http_replaces_a_secure_cookie(Engine engine) => browsers.WithPageAsync(engine, async page =>
    {
        await page.GotoAsync((await secure.CookieServer).Setting("/", ["sid=1; Path=/; Secure"]));

        await page.GotoAsync((await browsers.CookieServer).Setting("/", ["sid=2; Path=/"]));

        Assert.Equal(
            [StoredCookie.Session("sid", "2") with { Domain = Localhost }],
            await StoredCookie.WholeJarAsync(page.Context));
    });

    [Theory, EveryEngine]
    public Task The_sites_own_cookie_is_secure_over_https(Engine engine) => browsers.WithNewPageAsync(engine, async page =>
    {
        await page.GotoAsync(new Uri(secure.Site.Address, AnyLesson.ReachedAtOnce.Address).AbsoluteUri);

        var progress = await StoredCookie.SingleAsync(page.Context, Progress.CookieName);
        Assert.NotNull(progress.Expires);
        Assert.Equal(
            StoredCookie.Session(progress.Name, progress.Value) with
            {
                Domain = Localhost,
                Expires = progress.Expires,
                HttpOnly = true,
                Secure = true,
            },
            progress);
    });

    /// <summary>
    /// Chromium takes the certificate for a valid one. In Firefox its error is ignored, and beside an error no browser heeds
    /// Strict-Transport-Security (RFC 6797, section 8.1).
    /// </summary>
    [Theory, EveryEngine(NotIn = [Engine.WebKit])]
    public Task One_visit_with_a_valid_certificate_makes_it_https_only(Engine engine) =>
        browsers.WithNewPageAsync(engine, async page =>
        {
            var site = new UriBuilder(secure.Site.Address) { Host = Foreign }.Uri;
            var plain = (await browsers.CookieServer).Setting("/", [], Foreign);
            await page.GotoAsync(plain);
            Assert.Equal(plain, page.Url);

            var response = await page.GotoAsync(site.AbsoluteUri);

            Assert.Equal("max-age=31536000", await response!.HeaderValueAsync("Strict-Transport-Security"));
            if (engine == Engine.Firefox)
            {
                await page.GotoAsync(plain);
                Assert.Equal(plain, page.Url);
            }
            else
            {
                var upgraded = await page.GotoAsync(new UriBuilder(site) { Scheme = Uri.UriSchemeHttp }.Uri.AbsoluteUri);
                Assert.Equal(site.AbsoluteUri, page.Url);
                Assert.Equal(200, upgraded!.Status);
            }
        });

    [Theory, EveryEngine]
    public Task Localhost_is_reached_by_http_after_a_visit_over_https(Engine engine) =>
        browsers.WithPageAsync(engine, async page =>
        {
            var response = await page.GotoAsync(secure.Site.Address.AbsoluteUri);
            Assert.Null(await response!.HeaderValueAsync("Strict-Transport-Security"));
            var plain = (await browsers.CookieServer).Setting("/", []);

            await page.GotoAsync(plain);

            Assert.Equal(plain, page.Url);
        });

    private static StoredCookie SecureCookie(string name, string host) =>
        StoredCookie.Session(name, "1") with { Domain = host, Secure = true };

    /// <summary>What is left of <see cref="Lines"/>, in the order of a jar.</summary>
    private static StoredCookie[] SecureCookies(string host) =>
    [
        SecureCookie("__Host-sid", host),
        SecureCookie("__Secure-sid", host),
        SecureCookie("sid", host),
        SecureCookie("token", host) with { SameSite = SameSiteAttribute.None },
    ];

    private static Task<string> CookieLineAsync(IPage page, CookieServer server, string host = Localhost) =>
        page.FetchAsync(server.Setting("/", [], host));
}
