using CookieTutorial.Tests.Browser;
using CookieTutorial.Pages.Chapters.ColorCookie;
using CookieTutorial.Tests.Browser.Engines;
using CookieTutorial.Tests.Browser.Evidence;
using Microsoft.Data.Sqlite;
using Microsoft.Playwright;

namespace CookieTutorial.Tests.Chapters.ColorCookie;

/// <summary>What outlives the browser: the jar after a restart, and the jar on the disk.</summary>
public sealed class ClosedBrowserTests(BrowserFixture browsers) : BrowserTest
{
    [BeforeRestart]
    internal static async Task SetBothCookiesAsync(IPage page, BrowserFixture browsers)
    {
        await page.GotoAsync("/test_cookies");
        await page.GotoAsync("/track_user");
        Assert.Equal(["color", "visits"], (await OfTheSiteAsync(page)).Select(cookie => cookie.Name));
    }

    [Theory, EveryEngine]
    [Proves("session-cookie-ends")]
    public Task Closing_the_browser_ends_the_session_cookie_and_keeps_the_persistent_one(Engine engine) =>
        browsers.AfterRestartAsync(engine, async page =>
        {
            var visits = Assert.Single(await OfTheSiteAsync(page));
            Assert.Equal(StoredCookie.Session("visits", "1") with { Expires = visits.Expires }, visits);
            var response = await page.GotoAsync("/test_cookies");
            Assert.Equal("visits=1", await LessonLines.CookieAsync(response!));
        });

    /// <summary>
    /// Both write session cookies to the disk, so that they can restore a session: Chromium into its database, and Firefox into
    /// the file of the session.
    /// </summary>
    [Theory, EveryEngine]
    [Proves("session-cookie-on-disk")]
    public async Task The_closed_browser_has_left_the_session_cookie_on_the_disk(Engine engine)
    {
        var closed = await browsers.ClosedJarAsync(engine);
        var database = await ReadDatabaseAsync(engine, closed);
        if (engine == Engine.Chromium)
        {
            Assert.Equal(["color: session", "visits: persistent"], database);
            return;
        }

        Assert.Equal(["visits: persistent"], database);
        Assert.Contains("color=blue", await SessionStore.CookiesAsync(closed, RunOptions.Host));
    }

    private static async Task<IEnumerable<StoredCookie>> OfTheSiteAsync(IPage page) =>
        (await StoredCookie.AllAsync(page.Context)).Where(cookie => cookie.Domain == RunOptions.Host);

    private static async Task<List<string>> ReadDatabaseAsync(Engine engine, string profile)
    {
        await using var connection = await CookieDatabase.OpenAsync(engine, profile, SqliteOpenMode.ReadOnly);
        await using var command = connection.CreateCommand();
        command.CommandText = engine switch
        {
            Engine.Chromium =>
                "SELECT name, expires_utc = 0 FROM cookies WHERE host_key = $host AND name <> 'progress' ORDER BY name",
            _ => "SELECT name, expiry = 0 FROM moz_cookies WHERE host = $host AND name <> 'progress' ORDER BY name",
        };
        command.Parameters.AddWithValue("$host", RunOptions.Host);
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        List<string> rows = [];
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            rows.Add($"{reader.GetString(0)}: {(reader.GetBoolean(1) ? "session" : "persistent")}");
        }

        return rows;
    }
}
