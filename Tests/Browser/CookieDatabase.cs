using CookieTutorial.Tests.Browser.Engines;
using Microsoft.Data.Sqlite;

namespace CookieTutorial.Tests.Browser;

/// <summary>The database in which a browser that was closed has left its jar.</summary>
internal static class CookieDatabase
{
    /// <summary>Opens the database of a profile.</summary>
    public static async Task<SqliteConnection> OpenAsync(Engine engine, string profile, SqliteOpenMode mode)
    {
        var name = engine == Engine.Chromium ? "Cookies" : "cookies.sqlite";
        var file = Assert.Single(Directory.GetFiles(profile, name, SearchOption.AllDirectories));
        var connection = new SqliteConnection($"Data Source={file};Mode={mode};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        return connection;
    }

    /// <summary>The database's files, with what the engine keeps beside it: in Firefox, the session that was closed.</summary>
    public static string[] FilesOf(Engine engine, string profile) =>
    [
        .. from pattern in engine == Engine.Chromium ? ["Cookies*"] : new[] { "cookies.sqlite*", SessionStore.FileName }
           from file in Directory.GetFiles(profile, pattern, SearchOption.AllDirectories)
           select file,
    ];

    /// <summary>
    /// Moves a jar into the past, so that no test has to wait: all its cookies were set, and used last, so much earlier.
    /// </summary>
    /// <param name="engine">The engine of the profile.</param>
    /// <param name="profile">The profile's folder.</param>
    /// <param name="age">By how much.</param>
    /// <returns>How many cookies there are.</returns>
    public static Task<int> MoveBackAsync(Engine engine, string profile, TimeSpan age) =>
        UpdateAsync(engine, profile, age, engine switch
        {
            Engine.Chromium => """
                UPDATE cookies
                SET creation_utc = creation_utc - $age,
                    last_access_utc = last_access_utc - $age,
                    last_update_utc = last_update_utc - $age
                """,
            _ => "UPDATE moz_cookies SET creationTime = creationTime - $age, lastAccessed = lastAccessed - $age",
        });

    /// <summary>Moves only the moment at which some cookies were used last.</summary>
    /// <param name="engine">The engine of the profile.</param>
    /// <param name="profile">The profile's folder.</param>
    /// <param name="age">By how much.</param>
    /// <param name="names">The cookies' names.</param>
    /// <returns>How many cookies have these names.</returns>
    public static Task<int> MoveLastUseBackAsync(Engine engine, string profile, TimeSpan age, IEnumerable<string> names)
    {
        var list = string.Join(", ", names.Select(name => $"'{name}'"));
        return UpdateAsync(engine, profile, age, engine switch
        {
            Engine.Chromium => $"UPDATE cookies SET last_access_utc = last_access_utc - $age WHERE name IN ({list})",
            _ => $"UPDATE moz_cookies SET lastAccessed = lastAccessed - $age WHERE name IN ({list})",
        });
    }

    /// <summary>Both engines count in microseconds, though from different years.</summary>
    private static async Task<int> UpdateAsync(Engine engine, string profile, TimeSpan age, string sql)
    {
        await using var connection = await OpenAsync(engine, profile, SqliteOpenMode.ReadWrite);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$age", (long)age.TotalMicroseconds);
        return await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
