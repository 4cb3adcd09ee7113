using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Chapters.YourFirstCookie;

/// <summary>What the mirrored addresses of this chapter answer, header line by header line.</summary>
public sealed class TestCookiePageTests(TutorialSite site) : IClassFixture<TutorialSite>
{
    private readonly HttpClient _client = site.CreateClient();

    [Fact]
    public async Task Test_cookie_sets_id_when_the_request_has_none()
    {
        var response = await _client.GetAsync("/test_cookie", cookie: null);

        Assert.Equal("No id cookie! Sending cookie to client", await response.OutputAsync());
        Assert.Equal(["id=some_value_99; path=/"], response.LessonCookies());
    }

    [Fact]
    public async Task Test_cookie_shows_the_id_that_came_back_and_sets_nothing()
    {
        var response = await _client.GetAsync("/test_cookie", "id=some_value_42");

        Assert.Equal("Got cookie with id=some_value_42", await response.OutputAsync());
        Assert.Empty(response.LessonCookies());
    }
}
