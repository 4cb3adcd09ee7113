using CookieTutorial.Tests.Browser.Engines;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CookieTutorial.Tests.Browser;

/// <summary>The button that gives the reader a fresh start.</summary>
public sealed class StartOverTests(BrowserFixture browsers) : BrowserTest
{
    [Theory, EveryEngine]
    public Task It_empties_the_jar_of_the_tutorials_cookies_and_leaves_a_foreign_one(Engine engine) => browsers.WithPageAsync(engine, async page =>
    {
        await page.GotoAsync("/test_cookie");
        await page.GotoAsync("/test_cookies/persistent");
        await page.GotoAsync("/track_user");
        await page.EvaluateAsync("document.cookie = 'session=of another program; path=/'");

        await page.GetByRole(AriaRole.Button, new() { Name = "Start over" }).ClickAsync();

        var deleted = await page.Locator("#output").TextContentAsync();
        Assert.Equal(["color", "id", "progress", "visits"], deleted!["Deleted: ".Length..].TrimEnd('.').Split(", ").Order());
        Assert.Equal([StoredCookie.Session("session", "of another program")], await StoredCookie.WholeJarAsync(page.Context));
    });

    [Theory, EveryEngine]
    public Task It_finds_the_cookies_on_every_path_of_the_site(Engine engine) => browsers.WithPageAsync(engine, async page =>
    {
        await page.Context.AddCookiesAsync(
            from path in new[] { "/", "/test_cookies", "/test_cookies/persistent", "/track_user/", "/stop-tracking", "/start-over" }
            from name in new[] { "id", "color", "visits", "VISITS" }
            where name != "VISITS" || path is "/" or "/start-over"
            select new Cookie { Name = name, Value = "1", Domain = RunOptions.Host, Path = path });
        await page.GotoAsync("/");

        await page.GetByRole(AriaRole.Button, new() { Name = "Start over" }).ClickAsync();

        await Expect(page.Locator("#output")).ToContainTextAsync("Deleted:");
        Assert.Empty(await StoredCookie.AllAsync(page.Context));
    });

    [Theory, EveryEngine]
    public Task Another_sites_form_cannot_press_it(Engine engine) => browsers.WithPageAsync(engine, async page =>
    {
        await page.GotoAsync("/track_user");

        // 127.0.0.1 is another site than localhost.
        await page.GotoAsync(new UriBuilder(browsers.SiteAddress) { Host = "127.0.0.1" }.Uri.AbsoluteUri);
        await page.RouteAsync("**/nowhere", route => route.FulfillAsync(new()
        {
            ContentType = "text/html",
            Body = $"<form method='post' action='{browsers.SiteAddress}start-over'><button>Win a prize</button></form>",
        }));
        await page.GotoAsync(new UriBuilder(browsers.SiteAddress) { Host = "127.0.0.1", Path = "/nowhere" }.Uri.AbsoluteUri);
        await page.GetByRole(AriaRole.Button).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("No page of this site sent this request");
        var visits = await StoredCookie.SingleAsync(page.Context, "visits");
        Assert.Equal("1", visits.Value);
    });
}
