using CookieTutorial.Services.UserAgent;

namespace CookieTutorial.Tests.Services.UserAgent;

public sealed class DefaultPathTests
{
    [Theory]
    [InlineData("/", "/")]
    [InlineData("/a", "/")]
    [InlineData("/a/", "/a")]
    [InlineData("/a/b", "/a")]
    [InlineData("/a/b/c", "/a/b")]
    public void A_cookie_without_a_path_is_bound_to_the_folder_of_the_address(string address, string path) =>
        Assert.Equal(path, DefaultPath.Of(address));
}
