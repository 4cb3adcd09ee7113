using CookieTutorial.Tests.Browser;
using CookieTutorial.Pages.Chapters.UnderTheHood;
using CookieTutorial.Services.Wire;
using CookieTutorial.Tests.Browser.Engines;
using CookieTutorial.Tests.Browser.Evidence;
using Microsoft.Playwright;

namespace CookieTutorial.Tests.Chapters.UnderTheHood;

/// <summary>The remarks on a written line are true: the browser is sent such lines, and its jar is looked at.</summary>
public sealed class LineRemarkBrowserTests(BrowserFixture browsers) : BrowserTest
{
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
                var refused = LineRemark.AllOf(SetCookieHeader.Parse(line), host, isHttps: false)
                    .Any(remark => remark.Kind == RemarkKind.Refused);

                var stored = await StoreAsync(page, host, line);

                Assert.True(
                    refused == (stored is null),
                    $"{engine}, {host}, {line}: a remark says {(refused ? "refused" : "kept")}.");
            }
        });

    [Theory, EveryEngine]
    [Proves("long-attribute-ignored")]
    public Task An_attribute_of_more_than_1024_octets_is_ignored(Engine engine) => browsers.WithPageAsync(engine, async page =>
    {
        var path = await StoreAsync(page, "localhost", $"a=1; path=/{Long}");
        var domain = await StoreAsync(page, "localhost", $"a=1; domain={Long}");

        Assert.Equal("/under-the-hood", path?.Path);
        Assert.Equal("localhost", domain?.Domain);
    });

    [Theory, EveryEngine]
    public Task A_domain_of_a_single_label_gives_a_cookie_for_that_host_alone(Engine engine) =>
        browsers.WithPageAsync(engine, async page =>
        {
            var host = await StoreAsync(page, "localhost", "a=1; domain=localhost");
            var address = await StoreAsync(page, "127.0.0.1", "a=1; domain=127.0.0.1");

            Assert.Equal("localhost", host?.Domain);
            Assert.Equal("127.0.0.1", address?.Domain);
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
            var host = await StoreAsync(page, "localhost", "__Host-a=1; domain=localhost; path=/; secure");
            var address = await StoreAsync(page, "127.0.0.1", "__Host-a=1; domain=127.0.0.1; path=/; secure");

            Assert.Equal(engine == Engine.Firefox, host is not null);
            Assert.NotNull(address);
        });

    /// <summary>Has an empty browser receive a line, and returns what it stored.</summary>
    private async Task<BrowserContextCookiesResult?> StoreAsync(IPage page, string host, string line)
    {
        await page.Context.ClearCookiesAsync();
        await page.GotoAsync((await browsers.CookieServer).Setting("/under-the-hood/line", [line], host));
        return (await page.Context.CookiesAsync()).SingleOrDefault();
    }
}
