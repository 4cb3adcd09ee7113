using System.Net;
using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Http;

/// <summary>What each mirrored address answers, header line by header line.</summary>
public sealed class MirroredPagesTests(TutorialSite site) : IClassFixture<TutorialSite>
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

    [Theory]
    [InlineData("/test_cookies", "color=blue; path=/")]
    [InlineData("/cookie", "color=blue; path=/")]
    [InlineData("/test_cookies/persistent", "color=blue; max-age=63072000; path=/")]
    public async Task Test_cookies_sets_color_when_the_request_has_none(string address, string setCookie)
    {
        var response = await _client.GetAsync(address, cookie: null);

        Assert.Equal("Cookie Set", await response.OutputAsync());
        Assert.Equal([setCookie], response.LessonCookies());
    }

    [Theory]
    [InlineData("/test_cookies")]
    [InlineData("/cookie")]
    [InlineData("/test_cookies/persistent")]
    public async Task Test_cookies_shows_the_color_that_came_back_and_sets_nothing(string address)
    {
        var response = await _client.GetAsync(address, "color=green");

        Assert.Equal("Your favorite color is green", await response.OutputAsync());
        Assert.Empty(response.LessonCookies());
    }

    [Theory]
    [InlineData(null, "Welcome! This is your visit number 1.", "visits=1; max-age=63072000; path=/")]
    [InlineData("visits=1", "Welcome back! This is your visit number 2.", "visits=2; max-age=63072000; path=/")]
    [InlineData("visits=41", "Welcome back! This is your visit number 42.", "visits=42; max-age=63072000; path=/")]
    [InlineData("visits=999999999", "Welcome back! This is your visit number 999999999.", "visits=999999999; max-age=63072000; path=/")]
    public async Task Track_user_counts_one_more_visit_and_renews_the_expiry(string? cookie, string text, string setCookie)
    {
        var template = await _client.GetAsync("/track_user", cookie);
        var direct = await _client.GetAsync("/track_user/direct", cookie);

        Assert.Equal(text, (await template.DocumentAsync()).QuerySelector("#output > p:first-child")?.TextContent);
        Assert.Equal(text, await direct.OutputAsync());
        Assert.Equal([setCookie], template.LessonCookies());
        Assert.Equal([setCookie], direct.LessonCookies());
    }

    [Fact]
    public async Task Track_user_has_the_link_to_stop_below_its_text()
    {
        var document = await (await _client.GetAsync("/track_user", cookie: null)).DocumentAsync();

        var link = document.QuerySelector("#output > :last-child a");
        Assert.Equal("Enough! Stop Tracking Me", link?.TextContent);
        Assert.Equal("/stop_tracking", link?.GetAttribute("href"));
    }

    [Theory]
    [InlineData("/stop_tracking")]
    [InlineData("/stop-tracking")]
    public async Task Stop_tracking_deletes_visits_and_leaves_color_alone(string address)
    {
        var response = await _client.GetAsync(address, "color=blue; visits=7");

        Assert.Equal("Cookies Cleared", await response.OutputAsync());
        Assert.Equal(["visits=; expires=Thu, 01 Jan 1970 00:00:00 GMT; path=/"], response.LessonCookies());
    }

    [Theory]
    [InlineData("/stop_tracking")]
    [InlineData("/stop-tracking")]
    public async Task Stop_tracking_has_nothing_to_do_without_visits(string address)
    {
        var response = await _client.GetAsync(address, "color=blue");

        Assert.Equal("We are not tracking you.", await response.OutputAsync());
        Assert.Empty(response.LessonCookies());
    }

    [Fact]
    public async Task A_head_request_is_answered_like_a_get_request_without_a_body()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, "/test_cookies");

        var response = await _client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(["color=blue; path=/"], response.LessonCookies());
    }

    [Fact]
    public async Task An_options_request_is_no_visit()
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, "/track_user");

        var response = await _client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(response.LessonCookies());
    }
}
