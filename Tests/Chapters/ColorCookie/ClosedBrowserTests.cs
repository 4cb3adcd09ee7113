using CookieTutorial.Tests.Browser;
using CookieTutorial.Pages.Chapters.ColorCookie;
using CookieTutorial.Tests.Browser.Engines;
using CookieTutorial.Tests.Browser.Evidence;
using Microsoft.Data.Sqlite;

namespace CookieTutorial.Tests.Chapters.ColorCookie;

/// <summary>What outlives the browser: the jar after a restart, and the jar on the disk.</summary>
public sealed class ClosedBrowserTests(BrowserFixture browsers) : BrowserTest
{
    [Theory, EveryEngine]
    [Proves("session-cookie-ends")]
    public async Task Closing_the_browser_ends_the_session_cookie_and_keeps_the_persistent_one(Engine engine)
    {
        using var profile = new TemporaryFolder();
        await SetBothCookiesAsync(engine, profile.Path);

        await browsers.WithProfileAsync(engine, profile.Path, async page =>
        {
            var visits = Assert.Single(await StoredCookie.AllAsync(page.Context));
            Assert.Equal(StoredCookie.Session("visits", "1") with { Expires = visits.Expires }, visits);
            var response = await page.GotoAsync("/test_cookies");
            Assert.Equal("visits=1", await LessonLines.CookieAsync(response!));
        });
    }

    /// <summary>Chromium writes session cookies to the disk, too, so that it can restore a session; Firefox never does.</summary>
    [Theory, EveryEngine]
    [Proves("session-cookie-not-on-disk", DiffersIn = [Engine.Chromium])]
    public async Task The_database_of_the_closed_browser_tells_what_was_written_to_the_disk(Engine engine)
    {
        using var profile = new TemporaryFolder();

        await SetBothCookiesAsync(engine, profile.Path);

        string[] expected = engine switch
        {
            Engine.Chromium => ["color: session", "visits: persistent"],
            _ => ["visits: persistent"],
        };
        Assert.Equal(expected, await ReadDatabaseAsync(engine, profile.Path));
    }

    private Task SetBothCookiesAsync(Engine engine, string profile) => browsers.WithProfileAsync(engine, profile, async page =>
    {
        await page.GotoAsync("/test_cookies");
        await page.GotoAsync("/track_user");
        Assert.Equal(["color", "visits"], (await StoredCookie.AllAsync(page.Context)).Select(cookie => cookie.Name));
    });

    private static async Task<List<string>> ReadDatabaseAsync(Engine engine, string profile)
    {
        await using var connection = await CookieDatabase.OpenAsync(engine, profile, SqliteOpenMode.ReadOnly);
        await using var command = connection.CreateCommand();
        command.CommandText = engine switch
        {
            Engine.Chromium => "SELECT name, expires_utc = 0 FROM cookies WHERE name <> 'progress' ORDER BY name",
            _ => "SELECT name, expiry = 0 FROM moz_cookies WHERE name <> 'progress' ORDER BY name",
        };
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        List<string> rows = [];
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            rows.Add($"{reader.GetString(0)}: {(reader.GetBoolean(1) ? "session" : "persistent")}");
        }

        return rows;
    }
}
