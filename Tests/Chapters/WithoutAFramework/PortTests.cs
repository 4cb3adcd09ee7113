using CookieTutorial.Tests.Browser;
using CookieTutorial.Pages.Chapters.WithoutAFramework.PlainServer;
using CookieTutorial.Pages.Chapters.WithoutAFramework;
using CookieTutorial.Tests.Browser.Engines;
using CookieTutorial.Tests.Browser.Evidence;
using static Microsoft.Playwright.Assertions;

namespace CookieTutorial.Tests.Chapters.WithoutAFramework;

/// <summary>Two servers on two ports of one host share a jar (RFC 6265, section 8.5).</summary>
[Trait("Needs", "PlainServer")]
public sealed class PortTests(BrowserFixture browsers) : BrowserTest
{
    [Theory, EveryEngine]
    [Proves("ports-share-a-jar")]
    public Task A_cookie_of_the_plain_server_arrives_at_the_site(Engine engine) => browsers.WithNewPageAsync(engine, async page =>
    {
        await page.GotoAsync(new Uri(browsers.PlainServerAddress(), "hello").AbsoluteUri);
        Assert.Equal([StoredCookie.Session("id", "some_value_42")], await StoredCookie.AllAsync(page.Context));

        var response = await page.GotoAsync("/test_cookie");

        Assert.Equal("id=some_value_42", await LessonLines.CookieAsync(response!));
        await Expect(page.Locator("#output")).ToHaveTextAsync("Got cookie with id=some_value_42");
    });

    [Theory, EveryEngine]
    [Proves("ports-share-a-jar")]
    public Task A_cookie_of_the_site_arrives_at_the_plain_server(Engine engine) => browsers.WithNewPageAsync(engine, async page =>
    {
        await page.GotoAsync("/test_cookies");

        var response = await page.GotoAsync(browsers.PlainServerAddress().AbsoluteUri);

        Assert.Equal("color=blue", await LessonLines.CookieAsync(response!));
    });

    [Theory, EveryEngine]
    [Proves("ports-share-a-jar")]
    public Task The_plain_server_overwrites_a_cookie_of_the_site(Engine engine) => browsers.WithNewPageAsync(engine, async page =>
    {
        await page.GotoAsync("/test_cookie");
        Assert.Equal([StoredCookie.Session("id", "some_value_99")], await StoredCookie.AllAsync(page.Context));

        await page.GotoAsync(new Uri(browsers.PlainServerAddress(), "hello").AbsoluteUri);

        Assert.Equal([StoredCookie.Session("id", "some_value_42")], await StoredCookie.AllAsync(page.Context));
    });

    /// <summary>
    /// The plain server names no path, so the browser takes the folder of the address (RFC 6265, section 5.1.4). The jar may hold
    /// one for the path / as well: browsers ask for /favicon.ico on their own, and the plain server answers every path.
    /// </summary>
    [Theory, EveryEngine]
    [Proves("no-path-binds-to-folder")]
    public Task Set_below_a_folder_it_is_bound_to_that_folder(Engine engine) => browsers.WithNewPageAsync(engine, async page =>
    {
        await page.GotoAsync(new Uri(browsers.PlainServerAddress(), "any/path").AbsoluteUri);

        Assert.Contains(
            StoredCookie.Session("id", "some_value_42") with { Path = "/any" },
            await StoredCookie.AllAsync(page.Context));
    });
}
