using CookieTutorial.Services;

namespace CookieTutorial.Tests.Services;

public sealed class CookiePathsTests
{
    [Fact]
    public void Every_address_and_every_folder_above_it_is_a_path_with_and_without_a_slash_at_its_end() => Assert.Superset(
        new HashSet<string> { "/", "/track_user", "/track_user/", "/track_user/direct", "/track_user/direct/", "/stop-tracking" },
        CookiePaths.Of(["/track_user/direct", "/stop-tracking"]).ToHashSet());

    [Fact]
    public void No_path_is_there_twice() => Assert.Distinct(CookiePaths.Of(["/a", "/a/b", "/a/c"]));
}
