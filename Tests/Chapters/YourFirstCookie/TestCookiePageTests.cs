using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Chapters.YourFirstCookie;

/// <summary>
/// What the mirrored addresses of this chapter answer, header line by header line, and how its prose leads to them.
/// </summary>
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

    [Fact]
    public async Task The_prose_sends_the_id_out_and_back_and_has_it_changed() => Assert.Equal(
        [
            "/test_cookie",
            "Predict: You send the same request again. What will the server do with the cookie?",
            "/test_cookie",
            "Pages/Chapters/YourFirstCookie/TestCookie.cshtml.cs",
            "Predict: You change the cookie by hand. What will the page say?",
            "/test_cookie",
            "document.cookie = \"id=anything-you-like; path=/\"",
            "dotnet run test_cookie.cs --urls http://localhost:5001",
        ],
        await Prose.StepsAsync(_client, "/chapters/your-first-cookie"));

    [Fact]
    public Task Test_cookie_answers_what_was_predicted_of_it() => Prediction.AssertAsync(
        _client,
        "/chapters/your-first-cookie",
        new("Read it, and set nothing.", Shown: ("/test_cookie", "id=some_value_99"), Hidden: ("/test_cookie", null)),
        new("It shows my value.", Shown: ("/test_cookie", "id=mine"), Hidden: ("/test_cookie", "id=some_value_99")));
}
