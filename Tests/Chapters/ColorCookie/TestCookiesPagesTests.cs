using System.Net;
using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Chapters.ColorCookie;

/// <summary>
/// What the mirrored addresses of this chapter answer, header line by header line, and how its prose leads to them.
/// </summary>
public sealed class TestCookiesPagesTests(TutorialSite site) : IClassFixture<TutorialSite>
{
    private readonly HttpClient _client = site.CreateClient();

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

    [Fact]
    public async Task The_prose_names_the_lines_that_the_pages_send()
    {
        var prose = (await (await _client.GetAsync("/chapters/color-cookie", cookie: null)).DocumentAsync())
            .QuerySelectorAll(".prose > p > code").Select(code => code.TextContent).ToList();
        var (session, persistent) = (
            (await _client.GetAsync("/test_cookies", cookie: null)).LessonCookies().Single(),
            (await _client.GetAsync("/test_cookies/persistent", cookie: null)).LessonCookies().Single());

        Assert.Contains(session, prose);
        Assert.Contains(persistent.Split("; ")[1], prose);
    }

    [Fact]
    public async Task The_prose_goes_from_the_session_to_the_cookie_that_lasts() => Assert.Equal(
        [
            "/test_cookies",
            "Predict: Will the next answer set the color again?",
            "/test_cookies",
            "Predict: This page sets a color that lasts two years. What will it set now?",
            .. Enumerable.Repeat("/test_cookies/persistent", 4),
            "Pages/Chapters/ColorCookie/TestCookies.cshtml.cs",
            "Pages/Chapters/ColorCookie/TestCookiesPersistent.cshtml.cs",
            "/read-a-date",
            "dotnet run test_cookies.cs --urls http://localhost:5001",
        ],
        await Prose.StepsAsync(_client, "/chapters/color-cookie"));

    [Fact]
    public Task Both_pages_answer_what_was_predicted_of_them() => Prediction.AssertAsync(
        _client,
        "/chapters/color-cookie",
        new("No.", Shown: ("/test_cookies", "color=blue"), Hidden: ("/test_cookies", null)),
        new("Nothing.", Shown: ("/test_cookies/persistent", "color=blue"), Hidden: ("/test_cookies/persistent", null)));

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

    [Fact]
    public async Task A_head_request_is_answered_like_a_get_request_without_a_body()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, "/test_cookies");

        var response = await _client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(["color=blue; path=/"], response.LessonCookies());
    }
}
