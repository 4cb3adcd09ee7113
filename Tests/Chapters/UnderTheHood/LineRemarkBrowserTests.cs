using CookieTutorial.Tests.Browser;
using CookieTutorial.Pages.Chapters.UnderTheHood;
using CookieTutorial.Services.UserAgent;
using CookieTutorial.Services.Wire;
using CookieTutorial.Tests.Browser.Engines;
using CookieTutorial.Tests.Browser.Evidence;
using CookieTutorial.Tests.Site;
using Microsoft.Playwright;

namespace CookieTutorial.Tests.Chapters.UnderTheHood;

/// <summary>The remarks on a written line are true: the browser is sent such lines, and its jar is looked at.</summary>
public sealed class LineRemarkBrowserTests(BrowserFixture browsers) : BrowserTest
{
    private const string LinePath = "/under-the-hood/line";

    private static readonly string Long = new('x', 1025);

    private static readonly (string Host, string Line)[] Lines =
    [
        ("localhost", "a=1; path=/"),
        ("localhost", "__Secure-a=1; path=/"),
        ("localhost", "__secure-a=1; path=/"),
        ("localhost", "__Secure-a=1; path=/; secure"),
        ("localhost", "__Host-a=1; path=/"),
        ("localhost", "__HOST-a=1; path=/x; secure"),
        ("localhost", "__Host-a=1; secure"),
        ("localhost", "__Host-a=1; domain=localhost; path=/"),
        ("localhost", "__Host-a=1; path=/; secure"),
        ("localhost", "__Http-a=1; path=/"),
        ("localhost", "__http-a=1; path=/; secure"),
        ("localhost", "__Http-a=1; path=/; httponly"),
        ("localhost", "__Http-a=1; secure; httponly"),
        ("localhost", "__Host-Http-a=1; path=/; secure"),
        ("localhost", "__HOST-HTTP-a=1; secure; httponly"),
        ("localhost", "__Host-Http-a=1; path=/; secure; httponly"),
        ("x.localhost", "__Http-a=1; path=/; domain=x.localhost; secure; httponly"),
        ("x.localhost", "__Host-Http-a=1; path=/; domain=x.localhost; secure; httponly"),
        ("localhost", "=__Host-x; path=/; secure"),
        ("localhost", "=__secure-x; path=/; secure"),
        ("localhost", "=__Secure-x=1"),
        ("localhost", "=__Http-x; path=/; secure; httponly"),
        ("localhost", "=a=b"),
        ("localhost", $"a={new string('x', 4095)}"),
        ("localhost", $"a={new string('x', 4096)}"),
        ("localhost", "a=1; samesite=none"),
        ("localhost", "a=1; samesite=none; secure"),
        ("localhost", "a=1; Partitioned"),
        ("localhost", "a=1; domain=com"),
        ("localhost", "a=1; domain=example.com"),
        ("localhost", "a=1; domain=."),
        ("localhost", "a=1; domain=localhost:5000"),
        ("localhost", "="),
        ("x.localhost", "a=1; domain=x.localhost"),
        ("x.localhost", "a=1; domain=.X.localhost"),
        ("x.localhost", "a=1; domain=y.localhost"),
        ("x.localhost", "a=1; domain=localhost"),
        ("x.localhost", "__Host-a=1; domain=x.localhost; path=/; secure"),
        ("127.0.0.1", "a=1; domain=0.0.1"),
        ("127.0.0.1", "a=1; domain=.127.0.0.1"),
        ("localhost", "a=1; domain=[::1]"),
        ("localhost", "a=1; domain="),
        ("localhost", $"a=1; domain=com; domain={Long}"),
        ("localhost", "a=1; path=/a b"),
        ("localhost", "a=1; expires=Sat, 31 Dec 9999 00:00:00 GMT"),
        (ForeignHosts.BelowPublicSuffix, "a=1; domain=co.uk"),
        (ForeignHosts.BelowPublicSuffix, "a=1; domain=.CO.uk"),
        (ForeignHosts.BelowPublicSuffix, "a=1; domain=example.co.uk"),
        (ForeignHosts.PublicSuffix, "a=1; domain=co.uk"),
        (ForeignHosts.PublicSuffix, "a=1; domain=uk"),
        (ForeignHosts.BelowPrivateSuffix, "a=1; domain=github.io"),
        (ForeignHosts.BelowPrivateSuffix, "a=1; domain=me.github.io"),
        (ForeignHosts.BelowWildcard, "a=1; domain=b.ck"),
        (ForeignHosts.BelowException, "a=1; domain=www.ck"),
        (ForeignHosts.BelowForeignSuffix, "a=1; domain=xn--55qx5d.cn"),
        ("127.0.0.1", "a=1; secure"),
    ];

    [Theory, EveryEngine]
    [Proves("prefixes-need-secure")]
    [Proves("same-site-none-needs-secure")]
    public Task A_line_is_refused_when_a_remark_says_so_and_kept_otherwise(Engine engine) =>
        browsers.WithPageAsync(engine, async page =>
        {
            foreach (var (host, line) in Lines)
            {
                var refused = LineRemark.AllOf(line, RequestOf(host))
                    .Any(remark => remark.Kind == RemarkKind.Refused);

                var stored = await StoreAsync(page, host, line);

                Assert.True(
                    refused == (stored is null),
                    $"{engine}, {host}, {line}: a remark says {(refused ? "refused" : "kept")}.");
            }
        });

    [Theory, EveryEngine]
    [Proves("long-attribute-ignored")]
    public Task A_path_or_a_domain_of_more_than_1024_octets_is_ignored(Engine engine) =>
        browsers.WithPageAsync(engine, async page =>
        {
            var path = await StoreAsync(page, "localhost", $"a=1; path=/{Long}");
            var domain = await StoreAsync(page, "localhost", $"a=1; domain={Long}");

            Assert.Equal("/under-the-hood", path?.Path);
            Assert.Equal("localhost", domain?.Domain);
        });

    [Theory, EveryEngine]
    public Task Firefox_counts_no_octets_where_the_value_has_no_meaning(Engine engine) =>
        browsers.WithPageAsync(engine, async page =>
        {
            var partitioned = await StoreAsync(page, "localhost", $"a=1; Partitioned={Long}");
            var secure = await StoreAsync(page, "localhost", $"a=1; secure={Long}");

            Assert.Equal(engine == Engine.Chromium, partitioned is not null);
            Assert.Equal(engine == Engine.Firefox, secure?.Secure);
        });

    [Theory, EveryEngine]
    public Task A_domain_without_subdomains_gives_a_cookie_for_that_host_alone(Engine engine) =>
        browsers.WithPageAsync(engine, async page =>
        {
            foreach (var host in (string[])["localhost", "127.0.0.1", ForeignHosts.PublicSuffix])
            {
                Assert.Equal(host, (await StoreAsync(page, host, $"a=1; domain={host}"))?.Domain);
                Assert.Equal(host, (await StoreAsync(page, host, $"a=1; domain=.{host}"))?.Domain);
            }
        });

    /// <summary>A path; an address that should have it; and whether the remark keeps quiet, and the cookie goes there.</summary>
    [Theory, EveryEngine]
    public Task A_path_that_no_address_has_gets_a_remark_and_its_cookie_is_never_sent(Engine engine) =>
        browsers.WithPageAsync(engine, async page =>
        {
            (string Path, string Address, bool IsSent)[] paths =
            [
                ("/a", "/a", true), ("/a b", "/a b", false), ("/a b", "/a%20b", false), ("/a%20b", "/a b", true),
                ("/a?b", "/a?b", false), ("/a#b", "/a#b", false), ("/a\"b", "/a\"b", false), ("/a<b>", "/a<b>", false),
                ("/a^b", "/a^b", false), ("/a`b", "/a`b", false), ("/a{b}", "/a{b}", false), ("/a\\b", "/a\\b", false),
                ("/a/../b", "/a/../b", false), ("/a/./b", "/a/./b", false), ("/a/%2e", "/a/%2e", false),
                ("/a%2Db", "/a-b", false), ("/a%3fb", "/a%3Fb", false), ("/a%3Fb", "/a%3Fb", true), ("/a%zz", "/a%zz", true),
                ("/a/...", "/a/...", true), ("/!$&'()*+,=:@~[]", "/!$&'()*+,=:@~[]", true),
            ];
            foreach (var (path, address, isSent) in paths)
            {
                var line = $"a=1; path={path}";
                Assert.Equal((path, isSent), (path, !LineRemark.AllOf(line, RequestOf("localhost")).Any()));
                Assert.Equal(path, (await StoreAsync(page, "localhost", line))?.Path);
                Assert.Equal((path, isSent ? "a=1" : ""), (path, await AskAsync(page, address)));
            }
        });

    [Theory, EveryEngine]
    public Task An_escape_in_a_path_fits_itself_alone(Engine engine) => browsers.WithPageAsync(engine, async page =>
    {
        await StoreAsync(page, "localhost", "a=1; path=/a%2Db");

        Assert.Equal("a=1", await AskAsync(page, "/a%2Db"));
    });

    [Theory, EveryEngine]
    public Task Engines_differ_about_a_bar_in_a_path(Engine engine) => browsers.WithPageAsync(engine, async page =>
    {
        await StoreAsync(page, "localhost", "a=1; path=/a|b");

        Assert.Equal(engine == Engine.Firefox ? "a=1" : "", await AskAsync(page, "/a|b"));
    });

    [Theory, EveryEngine]
    public Task Engines_differ_about_a_year_of_two_digits(Engine engine) => browsers.WithPageAsync(engine, async page =>
    {
        foreach (var date in (string[])["Sat, 01 Jan 0050 00:00:00 GMT", "Tue, 31 Dec 0069 00:00:00 GMT"])
        {
            var stored = await StoreAsync(page, "localhost", $"a=1; expires={date}");

            Assert.Equal(engine == Engine.Chromium, stored is not null);
        }

        foreach (var past in (string[])["Wed, 01 Jan 0070 00:00:00 GMT", "Fri, 31 Dec 0100 00:00:00 GMT"])
        {
            Assert.Null(await StoreAsync(page, "localhost", $"a=1; expires={past}"));
        }
    });

    [Theory, EveryEngine]
    public Task Engines_differ_about_a_cookie_without_a_name(Engine engine) => browsers.WithPageAsync(engine, async page =>
    {
        var stored = await StoreAsync(page, "localhost", "=1");

        Assert.Equal(engine == Engine.Chromium, stored is not null);
    });

    [Theory, EveryEngine]
    public Task Engines_differ_about_a_host_prefix_with_a_domain_that_has_no_subdomains(Engine engine) =>
        browsers.WithPageAsync(engine, async page =>
        {
            foreach (var attributes in (string[])["__Host-a=1; path=/; secure", "__Host-Http-a=1; path=/; secure; httponly"])
            {
                var host = await StoreAsync(page, "localhost", $"{attributes}; domain=localhost");
                var address = await StoreAsync(page, "127.0.0.1", $"{attributes}; domain=127.0.0.1");
                var withDot = await StoreAsync(page, "127.0.0.1", $"{attributes}; domain=.127.0.0.1");

                Assert.Equal(engine == Engine.Firefox, host is not null);
                Assert.NotNull(address);
                Assert.Equal(engine == Engine.Firefox, withDot is not null);
            }
        });

    /// <summary>Python takes it off (<see cref="DjangoCookies"/>), and has a name with a prefix.</summary>
    [Theory, EveryEngine]
    public Task A_name_that_begins_with_another_space_has_no_prefix(Engine engine) =>
        browsers.WithPageAsync(engine, async page =>
        {
            var server = await browsers.CookieServer;
            await page.GotoAsync(server.Setting("/", []));
            await page.WriteByScriptAsync("\u2003__Host-sid=evil; path=/");

            var line = await AskAsync(page, "/");

            Assert.Equal("\u2003__Host-sid=evil", line);
            Assert.Equal(new("__Host-sid", "evil"), DjangoCookies.ReadPair(line));
        });

    /// <summary>What such a line answers.</summary>
    private static CookieRequest RequestOf(string host) =>
        new() { Address = CookieAddress.Of(isHttps: false, host, LinePath)!, Now = DateTimeOffset.UtcNow };

    /// <summary>Has an empty browser receive a line, and returns what it stored.</summary>
    private async Task<BrowserContextCookiesResult?> StoreAsync(IPage page, string host, string line)
    {
        await page.Context.ClearCookiesAsync();
        await page.FetchAsync((await browsers.CookieServer).Setting(LinePath, [line], host));
        return (await page.Context.CookiesAsync()).SingleOrDefault();
    }

    /// <summary>The <c>Cookie</c> line of a request for a path of localhost, as the browser makes an address of it.</summary>
    private async Task<string> AskAsync(IPage page, string path) =>
        await page.FetchAsync($"http://localhost:{(await browsers.CookieServer).Address.Port}{path}");
}
