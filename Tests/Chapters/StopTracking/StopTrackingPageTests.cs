using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Chapters.StopTracking;

/// <summary>What the pages of this chapter answer, header line by header line, and how its prose leads to them.</summary>
public sealed class StopTrackingPageTests(TutorialSite site) : IClassFixture<TutorialSite>
{
    private readonly HttpClient _client = site.CreateClient();

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

    [Theory]
    [InlineData("/stop_tracking/image")]
    [InlineData("/stop_tracking/prefetch")]
    public async Task A_page_whose_markup_deletes_says_whether_the_count_came_and_deletes_nothing_itself(string address)
    {
        var tracked = await _client.GetAsync(address, "color=blue; visits=7");
        var stranger = await _client.GetAsync(address, "color=blue");

        Assert.Equal("We were tracking you when you asked for this page.", await tracked.OutputAsync());
        Assert.Equal("We are not tracking you.", await stranger.OutputAsync());
        Assert.Empty(tracked.LessonCookies());
        Assert.Empty(stranger.LessonCookies());
    }

    [Theory]
    [InlineData("http://localhost", "http://127.0.0.1/stop_tracking/post")]
    [InlineData("http://localhost:5000", "http://127.0.0.1:5000/stop_tracking/post")]
    [InlineData("http://127.0.0.1:5000", "http://localhost:5000/stop_tracking/post")]
    [InlineData("http://shop.localhost:5000", "http://127.0.0.1:5000/stop_tracking/post")]
    [InlineData("https://localhost:5443", null)]
    [InlineData("http://cookies.example", null)]
    public async Task The_form_of_another_site_posts_to_the_other_name_of_this_machine_if_it_has_one(string site, string? target)
    {
        var document = await (await _client.GetAsync($"{site}/stop_tracking/foreign_form", cookie: null)).DocumentAsync();

        var form = document.QuerySelector("main form[method=post][target=_blank]");
        Assert.Equal(target, form?.GetAttribute("action"));
        Assert.Equal(target is null ? 0 : 1, document.QuerySelectorAll(".output button").Length);
    }

    /// <summary>A script that names no path binds it to the folder of its page.</summary>
    [Fact]
    public async Task Start_over_deletes_a_count_that_a_reader_wrote_on_a_page_of_this_chapter()
    {
        var response = await _client.SendAsync(HttpMethod.Post, "/start-over", ("Sec-Fetch-Site", "same-origin"));

        Assert.Contains("visits=; max-age=-1; path=/stop_tracking", response.SetCookie());
    }

    [Theory]
    [InlineData("/stop_tracking/foreign_form", "form-action 'self' http://localhost:* http://127.0.0.1:*")]
    [InlineData("/stop_tracking/prefetch", "default-src 'self'")]
    public async Task The_policy_of_the_page_allows_what_the_page_shows(string address, string directive)
    {
        var policy = (await _client.GetAsync(address, cookie: null)).Headers.GetValues("Content-Security-Policy").Single();

        Assert.Contains(directive, policy.Split("; "));
    }

    [Fact]
    public async Task The_prose_deletes_by_a_link_with_a_wrong_path_unasked_and_by_a_button() => Assert.Equal(
        [
            "/track_user",
            "Predict: You are about to ask the server to delete the cookie. How will its answer do that?",
            "/track_user",
            "Pages/Chapters/StopTracking/StopTracking.cshtml.cs",
            "Pages/Chapters/StopTracking/WrongPath.cshtml.cs",
            "Predict: The page asks to delete the cookie with the path /track_user. What becomes of the one that you have?",
            "/track_user",
            "/stop_tracking/wrong_path",
            "/stop_tracking/wrong_path",
            "/track_user",
            "/stop_tracking/image",
            "Pages/Chapters/StopTracking/StopByImage.cshtml",
            "Predict: You have opened the page with the image, and clicked nothing in it. What will your next visit be?",
            "/track_user",
            "/track_user",
            "/stop_tracking/prefetch",
            "/track_user",
            "Pages/Chapters/StopTracking/StopByPrefetch.cshtml",
            "/track_user",
            "/stop_tracking/post",
            "Pages/Chapters/StopTracking/StopByPost.cshtml.cs",
            "Pages/Chapters/StopTracking/StopByPost.cshtml",
            "/stop_tracking/foreign_form",
            "dotnet run stop_tracking.cs --urls http://localhost:5002",
        ],
        await Prose.StepsAsync(_client, "/chapters/stop-tracking"));

    [Fact]
    public Task The_pages_answer_what_was_predicted_of_them() => Prediction.AssertAsync(
        _client,
        "/chapters/stop-tracking",
        new(
            "With a line that sets it again, with a time in the past.",
            Shown: ("/stop_tracking", "visits=7"), Hidden: ("/stop_tracking", null)),
        new("It stays.", Shown: ("/stop_tracking/wrong_path", "visits=7"), Hidden: ("/stop_tracking/wrong_path", null)),
        new("My first.", Shown: ("/track_user", null), Hidden: ("/track_user", "visits=11")));
}
