using System.Net;
using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Chapters.CountingVisits;

/// <summary>
/// What the mirrored addresses of this chapter answer, header line by header line, and how its prose leads to them.
/// </summary>
public sealed class TrackUserPagesTests(TutorialSite site) : IClassFixture<TutorialSite>
{
    private readonly HttpClient _client = site.CreateClient();

    [Theory]
    [InlineData(null, "Welcome! This is your visit number 1.", "visits=1; max-age=63072000; path=/")]
    [InlineData("visits=1", "Welcome back! This is your visit number 2.", "visits=2; max-age=63072000; path=/")]
    [InlineData("visits=41", "Welcome back! This is your visit number 42.", "visits=42; max-age=63072000; path=/")]
    [InlineData(
        "visits=999999999",
        "Welcome back! This is your visit number 999999999.",
        "visits=999999999; max-age=63072000; path=/")]
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

    [Fact]
    public async Task The_prose_counts_in_the_handler_then_in_the_template_and_then_by_hand() => Assert.Equal(
        [
            "/track_user/direct",
            "Predict: You send the request a second time. What becomes of the number in your jar?",
            "/track_user/direct",
            "Pages/Chapters/CountingVisits/TrackUserDirect.cshtml.cs",
            "/track_user",
            "Pages/Chapters/CountingVisits/TrackUser.cshtml.cs",
            "Pages/Chapters/CountingVisits/TrackUser.cshtml",
            "Pages/Chapters/CountingVisits/VisitCounter.razor",
            "/track_user",
            "/track_user",
            "Predict: You set the count to 1000 by hand. Which visit will your next one be?",
            "/track_user",
            "document.cookie = \"visits=1000; path=/\"",
            "dotnet run track_user.cs --urls http://localhost:5001",
        ],
        await Prose.StepsAsync(_client, "/chapters/counting-visits"));

    [Fact]
    public Task Both_pages_answer_what_was_predicted_of_them() => Prediction.AssertAsync(
        _client,
        "/chapters/counting-visits",
        new("The answer changes it.", Shown: ("/track_user/direct", "visits=1"), Hidden: ("/track_user/direct", null)),
        new("Number 1001.", Shown: ("/track_user", "visits=1000"), Hidden: ("/track_user", "visits=3")));

    [Fact]
    public async Task An_options_request_is_no_visit()
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, "/track_user");

        var response = await _client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(response.LessonCookies());
    }
}
