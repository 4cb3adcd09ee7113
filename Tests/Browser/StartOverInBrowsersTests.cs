using CookieTutorial.Pages.Chapters;
using CookieTutorial.Tests.Browser.Engines;
using CookieTutorial.Tests.Site;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CookieTutorial.Tests.Browser;

/// <summary>The button that gives the reader a fresh start.</summary>
public sealed class StartOverInBrowsersTests(BrowserFixture browsers) : BrowserTest
{
    [Theory, EveryEngine]
    public Task It_empties_the_jar_of_the_tutorials_cookies_and_leaves_a_foreign_one(Engine engine) =>
        browsers.WithPageAsync(engine, async page =>
        {
            await page.GotoAsync(AnyLesson.ReachedAtOnce.Address);
            await page.Context.AddCookiesAsync(
                from cookie in TutorialCourse.Contents.Chapters.SelectMany(chapter => chapter.CookieIdentities).Distinct()
                select new Cookie { Name = cookie.Name, Value = "1", Domain = RunOptions.Host, Path = cookie.Path });
            await page.Context.AddCookiesAsync(
                [new() { Name = AnyLesson.CookieName.ToUpperInvariant(), Value = "1", Domain = RunOptions.Host, Path = "/" }]);
            await page.WriteByScriptAsync("session=of another program; path=/");
            await page.GotoAsync("/");

            await page.GetByRole(AriaRole.Link, new() { Name = "Start over" }).ClickAsync();
            await Expect(page.Locator("main")).ToContainTextAsync("Your checkpoints go with them");
            await page.GetByRole(AriaRole.Button, new() { Name = "Start over" }).ClickAsync();

            await page.ShowsOutputAsync("Your browser was asked to delete:");
            Assert.Equal([StoredCookie.Session("session", "of another program")], await StoredCookie.WholeJarAsync(page.Context));
            await page.GetByRole(AriaRole.Link, new() { Name = "look again" }).ClickAsync();
            await Expect(page.Locator("#output"))
                .ToHaveTextAsync("With this request your browser sent no cookie of this tutorial.");
        });

    /// <summary>On localhost a Domain makes no difference, so this reader has come by another name of the machine.</summary>
    [Theory, EveryEngine]
    public Task A_twin_with_a_Domain_stays_and_the_page_does_not_say_otherwise(Engine engine) =>
        browsers.WithPageAsync(engine, async page =>
        {
            const string host = "twin.localhost";
            var name = AnyLesson.CookieName;
            await page.GotoAsync((await browsers.CookieServer).Setting("/", [$"{name}=1; Path=/; Domain={host}"], host));
            await page.GotoAsync(new UriBuilder(browsers.SiteAddress) { Host = host, Path = "/start-over" }.Uri.AbsoluteUri);

            await page.GetByRole(AriaRole.Button, new() { Name = "Start over" }).ClickAsync();

            await Expect(page.Locator("#output")).ToHaveTextAsync($"Your browser was asked to delete: {name}.");
            await Expect(page.Locator("main")).ToContainTextAsync("Whether it does, no server can know.");
            await page.GetByRole(AriaRole.Link, new() { Name = "look again" }).ClickAsync();
            await Expect(page.Locator("#output")).ToHaveTextAsync($"With this request your browser sent: {name}.");
        });

    [Theory, EveryEngine]
    public Task Another_sites_form_cannot_press_it(Engine engine) => browsers.WithNewPageAsync(engine, async page =>
    {
        await page.GotoAsync(AnyLesson.ReachedAtOnce.Address);
        var before = await StoredCookie.SingleAsync(page.Context, "progress");

        // 127.0.0.1 is another site than localhost.
        await page.GotoAsync(new UriBuilder(browsers.SiteAddress) { Host = "127.0.0.1" }.Uri.AbsoluteUri);
        await page.RouteAsync("**/nowhere", route => route.FulfillAsync(new()
        {
            ContentType = "text/html",
            Body = $"<form method='post' action='{browsers.SiteAddress}start-over'><button>Win a prize</button></form>",
        }));
        await page.GotoAsync(new UriBuilder(browsers.SiteAddress) { Host = "127.0.0.1", Path = "/nowhere" }.Uri.AbsoluteUri);
        await page.GetByRole(AriaRole.Button).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync("No page of this site sent this request");
        Assert.Equal(before, await StoredCookie.SingleAsync(page.Context, "progress"));
    });
}
