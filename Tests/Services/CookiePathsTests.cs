using CookieTutorial.Services;

namespace CookieTutorial.Tests.Services;

public sealed class CookiePathsTests
{
    [Fact]
    public void Every_address_and_every_folder_above_it_is_a_path_with_and_without_a_slash_at_its_end() => Assert.Superset(
        new HashSet<string> { "/", "/track_user", "/track_user/", "/track_user/direct", "/track_user/direct/", "/stop-tracking" },
        CookiePaths.All.ToHashSet());

    [Fact]
    public void A_path_comes_before_those_that_begin_with_it_so_that_no_deletion_drops_another() => Assert.All(
        CookiePaths.All.Index(),
        path => Assert.DoesNotContain(
            CookiePaths.All.Take(path.Index),
            earlier => earlier.StartsWith(path.Item, StringComparison.Ordinal)));
}
