using CookieTutorial.Tests.Browser;
using CookieTutorial.Pages.Chapters.CountingVisits;
using CookieTutorial.Tests.Browser.Engines;
using CookieTutorial.Tests.Browser.Evidence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CookieTutorial.Tests.Chapters.CountingVisits;

/// <summary>What the chapter “Counting visits” says about a count that is kept by the browser.</summary>
public sealed class Claims(BrowserFixture browsers) : BrowserTest
{
    [Theory, EveryEngine]
    [Proves("append-leaves-request")]
    public Task Append_does_not_change_the_cookies_of_the_same_request(Engine engine) =>
        browsers.WithPageAsync(engine, async page =>
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            await using var server = builder.Build();
            server.Run(context =>
            {
                context.Response.Cookies.Append("visits", "new");
                return context.Response.WriteAsync(context.Request.Cookies["visits"] ?? "none");
            });
            await server.StartAsync(TestContext.Current.CancellationToken);

            var first = await page.GotoAsync(server.Urls.Single());
            Assert.Equal("visits=new; path=/", await first!.HeaderValueAsync("Set-Cookie"));
            Assert.Equal("none", await first.TextAsync());

            var second = await page.GotoAsync(server.Urls.Single());
            Assert.Equal("new", await second!.TextAsync());
        });

    [Theory, EveryEngine]
    [Proves("text-is-first-visit")]
    public Task A_text_in_the_place_of_the_count_is_a_first_visit(Engine engine) => browsers.WithPageAsync(engine, async page =>
    {
        await page.GotoAsync("/track_user");
        await page.GotoAsync("/track_user");
        await page.WriteByScriptAsync("visits=many; path=/");

        var response = await page.ReloadAsync();

        Assert.Equal("visits=many", await LessonLines.CookieAsync(response!));
        Assert.Equal("visits=1; max-age=63072000; path=/", await LessonLines.SetCookieAsync(response!));
    });

    [Theory, EveryEngine]
    [Proves("second-visits-unseen")]
    public Task A_second_count_below_chapters_is_never_sent_to_the_page_that_counts(Engine engine) =>
        browsers.WithPageAsync(engine, async page =>
        {
            await page.GotoAsync("/track_user");
            await page.GotoAsync("/chapters/counting-visits");
            await page.WriteByScriptAsync("visits=1000");

            var cookies = await StoredCookie.AllAsync(page.Context);
            Assert.Equal([("1", "/"), ("1000", "/chapters")], cookies.Select(cookie => (cookie.Value, cookie.Path)));
            var response = await page.GotoAsync("/track_user");
            Assert.Equal("visits=1", await LessonLines.CookieAsync(response!));
        });
}
