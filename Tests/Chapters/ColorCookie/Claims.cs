using CookieTutorial.Tests.Browser;
using CookieTutorial.Pages.Chapters.ColorCookie;
using System.Globalization;
using CookieTutorial.Tests.Browser.Engines;
using CookieTutorial.Tests.Browser.Evidence;

namespace CookieTutorial.Tests.Chapters.ColorCookie;

/// <summary>What the chapter “The color cookie” says about lifetimes.</summary>
public sealed class Claims(BrowserFixture browsers) : BrowserTest
{
    [Theory, EveryEngine]
    [Proves("attributes-stay-behind")]
    public Task A_request_carries_the_name_and_the_value_and_no_attribute(Engine engine) =>
        browsers.WithPageAsync(engine, async page =>
        {
            var line = await page.AnswerAsync(
                await browsers.CookieServer, "color=blue; Max-Age=60; Path=/; HttpOnly; SameSite=Strict");

            Assert.Equal("color=blue", line);
        });

    [Theory, EveryEngine]
    [Proves("time-zone-ignored", DiffersIn = [Engine.Firefox])]
    public Task A_date_is_read_as_UTC_whatever_its_time_zone_but_by_Firefox(Engine engine) =>
        browsers.WithPageAsync(engine, async page =>
        {
            var tomorrow = DateTimeOffset.UtcNow.AddDays(1);
            var date = tomorrow.ToString("ddd, dd MMM yyyy HH:mm:ss", CultureInfo.InvariantCulture);
            await page.AnswerAsync(
                await browsers.CookieServer,
                $"a=1; Expires={date} GMT; Path=/",
                $"b=1; Expires={date} PST; Path=/",
                $"c=1; Expires={date} +0500; Path=/",
                $"d=1; Expires={date} GMT+2; Path=/",
                $"e=1; Expires={date} CET; Path=/");

            var hoursLater =
                from cookie in await StoredCookie.AllAsync(page.Context)
                select (cookie.Name, Math.Round((cookie.Expires!.Value - tomorrow).TotalHours, 2));
            Assert.Equal(
                engine == Engine.Firefox
                    ? [("a", 0), ("b", 8), ("c", -5), ("d", -2), ("e", 0)]
                    : [("a", 0), ("b", 0), ("c", 0), ("d", 0), ("e", 0)],
                hoursLater);
        });

    [Theory, EveryEngine]
    [Proves("max-age-beats-expires")]
    public Task Max_Age_wins_over_Expires_whatever_their_order(Engine engine) => browsers.WithPageAsync(engine, async page =>
    {
        var before = DateTimeOffset.UtcNow;
        var past = DateTimeOffset.UnixEpoch.ToString("R", CultureInfo.InvariantCulture);
        await page.AnswerAsync(
            await browsers.CookieServer,
            $"a=1; Max-Age=3600; Expires={past}; Path=/",
            $"b=1; Expires={past}; Max-Age=3600; Path=/");

        var cookies = await StoredCookie.AllAsync(page.Context);
        Assert.Equal(["a", "b"], cookies.Select(cookie => cookie.Name));
        Assert.All(cookies, cookie => Assert.InRange(
            cookie.Expires!.Value.AddHours(-1), before.AddSeconds(-1), DateTimeOffset.UtcNow.AddSeconds(1)));
    });

    [Theory, EveryEngine]
    [Proves("date-without-seconds", DiffersIn = [Engine.Firefox])]
    public Task A_date_without_seconds_is_read_by_Firefox_only(Engine engine) => browsers.WithPageAsync(engine, async page =>
    {
        var tomorrow = DateTimeOffset.UtcNow.AddDays(1);
        var date = tomorrow.ToString("ddd, dd MMM yyyy HH:mm 'GMT'", CultureInfo.InvariantCulture);
        await page.AnswerAsync(await browsers.CookieServer, $"color=blue; Expires={date}; Path=/");

        var color = await StoredCookie.SingleAsync(page.Context, "color");
        Assert.Equal(StoredCookie.Session("color", "blue") with { Expires = color.Expires }, color);
        if (engine == Engine.Firefox)
        {
            Assert.InRange(color.Expires!.Value, tomorrow.AddMinutes(-2), tomorrow.AddMinutes(1));
        }
        else
        {
            Assert.Null(color.Expires);
        }
    });
}
