using CookieTutorial.Services.UserAgent;

namespace CookieTutorial.Tests.Services.UserAgent;

public sealed class PathMatchTests
{
    [Theory]
    [InlineData("/a", "/", true)]
    [InlineData("/a", "/a", true)]
    [InlineData("/a/b", "/a", true)]
    [InlineData("/a/b", "/a/", true)]
    [InlineData("/ab", "/a", false)]
    [InlineData("/a", "/a/", false)]
    [InlineData("/A", "/a", false)]
    [InlineData("/", "/a", false)]
    public void A_cookie_goes_to_its_path_and_below(string requestPath, string cookiePath, bool isSent) =>
        Assert.Equal(isSent, PathMatch.IsAtOrBelow(requestPath, cookiePath));
}
