using CookieTutorial.Services;

namespace CookieTutorial.Tests.Services;

public sealed class CookiePathsTests
{
    [Fact]
    public void Every_address_and_every_folder_above_it_is_a_path_once_and_a_folder_also_with_a_slash_at_its_end() => Assert.Equal(
        ["/", "/a", "/a/", "/a/b", "/a/b/", "/a/b/c", "/d"],
        CookiePaths.Of(["/a/b/c", "/a/b", "/a", "/d"]));
}
