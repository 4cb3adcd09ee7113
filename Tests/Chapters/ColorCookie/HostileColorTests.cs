using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Chapters.ColorCookie;

/// <summary>Colors as nobody's browser sends them. The framework's own parser decides what is a cookie.</summary>
public sealed class HostileColorTests(TutorialSite site) : IClassFixture<TutorialSite>
{
    private readonly HttpClient _client = site.CreateClient();

    /// <summary>Request.Cookies drops such a pair without a word, so to the handler there is no cookie.</summary>
    [Theory]
    [InlineData("color=")]
    [InlineData("color=light blue")]
    [InlineData("color=a,b")]
    [InlineData("color=\"x")]
    public async Task A_pair_that_ASP_NET_Core_drops_is_no_cookie(string cookie)
    {
        var response = await _client.GetAsync("/test_cookies", cookie);

        Assert.Equal("Cookie Set", await response.OutputAsync());
        Assert.Equal(["color=blue; path=/"], response.LessonCookies());
    }

    [Fact]
    public async Task Markup_in_a_value_is_shown_as_text()
    {
        var response = await _client.GetAsync("/test_cookies", "color=%3Cscript%3Ealert(1)%3C%2Fscript%3E");
        var document = await response.DocumentAsync();

        Assert.Equal("Your favorite color is <script>alert(1)</script>", document.GetElementById("output")?.TextContent);
        Assert.Empty(document.QuerySelectorAll("script"));
    }
}
