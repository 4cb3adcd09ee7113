using CookieTutorial.Tests.Browser;
using CookieTutorial.Pages.Chapters.StopTracking;
using CookieTutorial.Tests.Browser.Engines;
using CookieTutorial.Tests.Browser.Evidence;
using CookieTutorial.Tests.Site;
using Microsoft.AspNetCore.Http;
using Microsoft.Playwright;

namespace CookieTutorial.Tests.Chapters.StopTracking;

/// <summary>What the chapter “Stop tracking” says about deletions, and about requests that another site starts.</summary>
public sealed class Claims(BrowserFixture browsers, SecureServers secure) : BrowserTest
{
    private const string Post = "<form method='post' action='ADDRESS'><button>Win a prize</button></form>";
    private const string OlderHost = "older.localhost";
    private const string Link = "<a href='ADDRESS'>Win a prize</a>";

    [Theory, EveryEngine]
    [Proves("past-expiry-deletes")]
    public Task An_expiry_in_1970_deletes_the_cookie(Engine engine) =>
        DeletesAsync(engine, "visits=; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Path=/");

    [Theory, EveryEngine]
    [Proves("max-age-zero-deletes")]
    public Task A_Max_Age_of_zero_deletes_the_cookie(Engine engine) => DeletesAsync(engine, "visits=; Max-Age=0; Path=/");

    [Theory, EveryEngine]
    [Proves("max-age-left-over")]
    public Task A_deletion_with_a_Max_Age_leaves_an_empty_cookie(Engine engine) => browsers.WithPageAsync(engine, async page =>
    {
        var server = await browsers.CookieServer;
        Assert.Equal("visits=1", await page.AnswerAsync(server, "visits=1; Path=/"));
        var (appended, deleted) = (new DefaultHttpContext().Response, new DefaultHttpContext().Response);
        CookieOptions options = new() { MaxAge = TimeSpan.FromHours(1), Expires = DateTimeOffset.UnixEpoch };
        appended.Cookies.Append("visits", "", options);
        deleted.Cookies.Delete("visits", options);
        Assert.Equal("visits=; expires=Thu, 01 Jan 1970 00:00:00 GMT; path=/", deleted.Headers.SetCookie);

        var line = await page.AnswerAsync(server, appended.Headers.SetCookie.ToString());

        Assert.Equal("visits=", line);
        var visits = Assert.Single(await StoredCookie.WholeJarAsync(page.Context));
        Assert.Equal(StoredCookie.Session("visits", "") with { Expires = visits.Expires }, visits);
        Assert.NotNull(visits.Expires);
    });

    /// <summary>
    /// Two hosts below one registered domain; one below another; and one that comes over plain HTTP, and that browsers do not
    /// trust all the same.
    /// </summary>
    [Theory, EveryEngine]
    [Proves("clear-site-data", DiffersIn = [Engine.Firefox])]
    public Task Clear_Site_Data_empties_the_registered_domain_and_in_Firefox_the_host(Engine engine) =>
        browsers.WithPageAsync(engine, async page =>
        {
            var server = await browsers.CookieServer;
            const string foreign = TestCertificate.ForeignHost;
            string[] cookies = ["a=1; Path=/", "b=1; Path=/deep/down; HttpOnly", "c=1; Max-Age=3600; SameSite=Strict; Path=/"];
            foreach (var host in new[] { "www.shop.localhost", "api.shop.localhost", "localhost", foreign })
            {
                await page.GotoAsync(server.Setting("/", cookies, host));
            }

            string[] wider = ["d=1; Path=/; Domain=shop.localhost", "p=1; Path=/; Secure; SameSite=None; Partitioned"];
            await page.GotoAsync(server.Setting("/", wider, "www.shop.localhost"));

            await page.GotoAsync(server.Clearing(foreign));
            await page.GotoAsync(server.Clearing("www.shop.localhost"));

            var left = engine == Engine.Firefox
                ? [.. At("localhost"), "d at .shop.localhost", "p at www.shop.localhost", .. At("api.shop.localhost")]
                : At("localhost");
            Assert.Equal(left.Concat(At(foreign)).Order(), await JarAsync());

            await page.GotoAsync((await secure.CookieServer).Clearing(foreign));

            Assert.Equal(left.Order(), await JarAsync());

            async Task<IEnumerable<string>> JarAsync() =>
                (await page.Context.CookiesAsync()).Select(cookie => $"{cookie.Name} at {cookie.Domain}").Order();

            static string[] At(string host) => [$"a at {host}", $"b at {host}", $"c at {host}"];
        });

    [Theory, EveryEngine]
    [Proves("letter-case-deletes-nothing")]
    public Task A_deletion_in_other_letter_case_deletes_nothing(Engine engine) => browsers.WithPageAsync(engine, async page =>
    {
        var server = await browsers.CookieServer;
        await page.AnswerAsync(server, "visits=1; Path=/");

        var line = await page.AnswerAsync(server, "Visits=; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Path=/");

        Assert.Equal("visits=1", line);
        Assert.Equal([StoredCookie.Session("visits", "1")], await StoredCookie.WholeJarAsync(page.Context));
    });

    [Theory, EveryEngine]
    [Proves("foreign-post-refused")]
    public Task A_form_of_another_site_gets_403_and_the_count_stays(Engine engine) =>
        browsers.WithNewPageAsync(engine, async page =>
        {
            await page.GotoAsync("/track_user");
            var before = await StoredCookie.AllAsync(page.Context);
            var target = new Uri(browsers.SiteAddress, "stop_tracking/post");
            await OpenAnotherSiteAsync(page, Post, target);

            var response = await page.RunAndWaitForResponseAsync(
                () => page.GetByText("Win a prize").ClickAsync(), response => response.Url == target.AbsoluteUri);

            Assert.Equal("POST", response.Request.Method);
            Assert.Equal("cross-site", await response.Request.HeaderValueAsync("Sec-Fetch-Site"));
            Assert.Equal(403, response.Status);
            Assert.Equal(before, await StoredCookie.AllAsync(page.Context));
        });

    [Theory, EveryEngine]
    [Proves("lax-withheld-from-foreign-post")]
    public Task SameSite_Lax_is_withheld_from_a_POST_of_another_site(Engine engine) =>
        SendsToForeignRequestAsync(engine, "visits=1; Path=/; SameSite=Lax", Post, expected: "");

    [Theory, EveryEngine]
    [Proves("lax-sent-with-foreign-link")]
    public Task SameSite_Lax_goes_along_with_a_link_of_another_site(Engine engine) =>
        SendsToForeignRequestAsync(engine, "visits=1; Path=/; SameSite=Lax", Link, expected: "visits=1");

    [Theory, EveryEngine]
    [Proves("no-samesite-fresh")]
    public Task Without_SameSite_a_fresh_cookie_goes_along_with_a_POST_of_another_site(Engine engine) =>
        SendsToForeignRequestAsync(engine, "visits=1; Path=/", Post, expected: "visits=1");

    /// <summary>
    /// Chromium takes no <c>SameSite</c> for Lax, but only after two minutes (RFC 6265bis, section 5.6.7.2); the test makes the
    /// cookie older.
    /// </summary>
    [Theory, EveryEngine]
    [Proves("no-samesite-withheld", DiffersIn = [Engine.Firefox])]
    public Task Without_SameSite_an_older_cookie_is_withheld_from_a_POST_of_another_site_but_by_Firefox(Engine engine) =>
        browsers.AfterRestartAsync(engine, async page =>
    {
            var target = await OlderAddressAsync(browsers);
            Assert.Equal(engine == Engine.Firefox ? "visits=1" : "", await ForeignRequestAsync(page, Post, target));
            Assert.Equal("visits=1", await (await page.GotoAsync(target.AbsoluteUri))!.TextAsync());
        });

    [BeforeRestart]
    internal static async Task SetOlderCookieAsync(IPage page, BrowserFixture browsers)
    {
        await page.GotoAsync((await browsers.CookieServer).Setting("/", ["visits=1; Path=/; Max-Age=3600"], OlderHost));
        Assert.Equal("visits=1", await (await page.GotoAsync((await OlderAddressAsync(browsers)).AbsoluteUri))!.TextAsync());
    }

    private static async Task<Uri> OlderAddressAsync(BrowserFixture browsers) =>
        new UriBuilder((await browsers.CookieServer).Address) { Host = OlderHost }.Uri;

    private Task DeletesAsync(Engine engine, string deletion) => browsers.WithPageAsync(engine, async page =>
    {
        var server = await browsers.CookieServer;
        Assert.Equal("visits=1", await page.AnswerAsync(server, "visits=1; Path=/"));

        Assert.Equal("", await page.AnswerAsync(server, deletion));
        Assert.Empty(await StoredCookie.WholeJarAsync(page.Context));
    });

    private Task SendsToForeignRequestAsync(Engine engine, string setCookie, string markup, string expected) =>
        browsers.WithPageAsync(engine, async page =>
        {
            var server = await browsers.CookieServer;
            Assert.Equal("visits=1", await page.AnswerAsync(server, setCookie));

            Assert.Equal(expected, await ForeignRequestAsync(page, markup, server.Address));
        });

    /// <summary>What the <see cref="Site.CookieServer"/> got with a request that a page of another site started.</summary>
    private static async Task<string> ForeignRequestAsync(IPage page, string markup, Uri target)
    {
        await OpenAnotherSiteAsync(page, markup, target);
        var response = await page.RunAndWaitForResponseAsync(
            () => page.GetByText("Win a prize").ClickAsync(), response => response.Url == target.AbsoluteUri);
        return await response.TextAsync();
    }

    /// <summary>Opens a page of 127.0.0.1, which is another site than localhost.</summary>
    private static async Task OpenAnotherSiteAsync(IPage page, string markup, Uri target)
    {
        var address = new UriBuilder(target) { Host = "127.0.0.1", Path = "/nowhere" }.Uri.AbsoluteUri;
        await page.RouteAsync(address, route => route.FulfillAsync(new()
        {
            ContentType = "text/html",
            Body = "<!DOCTYPE html><title>Nowhere</title>"
                + markup.Replace("ADDRESS", target.AbsoluteUri, StringComparison.Ordinal),
        }));
        await page.GotoAsync(address);

        // While a route stands, the headers that Chromium adds last are not reported.
        await page.UnrouteAsync(address);
    }
}
