using CookieTutorial.Pages.Chapters.WhatIsACookie;
using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Chapters.WhatIsACookie;

/// <summary>The server that forgets, and the one that knows a reader again.</summary>
public sealed class TwoServersTests(ListeningSite site) : IClassFixture<ListeningSite>
{
    private const string Forgetful = "/chapters/what-is-a-cookie/forgetful";
    private const string Remembering = "/chapters/what-is-a-cookie/remembering";

    private readonly HttpClient _client = site.CreateClient();

    [Theory]
    [InlineData(null)]
    [InlineData("met=yes")]
    [InlineData("progress=no-cookie; color=blue")]
    [InlineData("=;,<script>")]
    public async Task The_forgetful_page_says_the_same_to_everyone_and_sets_no_cookie_at_all(string? cookie)
    {
        var response = await _client.GetAsync(Forgetful, cookie);

        Assert.Equal("Hello, stranger. Have we met?", await response.OutputAsync());
        Assert.Empty(response.SetCookie());
    }

    [Fact]
    public async Task The_home_pages_cookie_goes_to_its_own_address_only()
    {
        var response = await _client.GetAsync("/first-hello", cookie: null);

        Assert.Equal("Welcome. You are a guest now.", await response.OutputAsync());
        Assert.Equal(["guest=yes; max-age=60; path=/first-hello"], response.LessonCookies());

        var again = await _client.GetAsync("/first-hello", "guest=yes");

        Assert.Equal("Welcome back, guest.", await again.OutputAsync());
        Assert.Empty(again.SetCookie());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("progress=no-cookie")]
    [InlineData("met=")]
    [InlineData("met=two words")]
    public async Task The_remembering_page_hands_a_stranger_a_cookie_for_one_minute(string? cookie)
    {
        var response = await _client.GetAsync(Remembering, cookie);

        Assert.Equal("Hello, stranger. Take this cookie.", await response.OutputAsync());
        Assert.Equal(["met=yes; max-age=60; path=/"], response.LessonCookies());
    }

    [Theory]
    [InlineData("met=yes")]
    [InlineData("color=blue; met=<script>")]
    public async Task The_remembering_page_knows_whoever_brings_the_cookie_and_hands_out_nothing(string cookie)
    {
        var response = await _client.GetAsync(Remembering, cookie);

        Assert.Equal("Hello again. Your cookie told me that we have met.", await response.OutputAsync());
        Assert.Empty(response.LessonCookies());
    }

    [Fact]
    public async Task The_first_checkpoint_adds_the_sites_own_cookie_as_the_chapter_says()
    {
        var response = await _client.GetAsync(Remembering, cookie: null);

        Assert.Equal(
            ["met=yes; max-age=60; path=/", "progress=no-cookie; max-age=31536000; path=/; samesite=lax; httponly"],
            response.SetCookie());
    }

    [Fact]
    public async Task The_diagram_shows_the_very_lines_of_the_live_page()
    {
        var handout = Assert.Single((await _client.GetAsync(Remembering, cookie: null)).LessonCookies());
        var brought = handout.Split(';')[0];
        var recognised = await _client.GetAsync(Remembering, brought);

        var chapter = await (await _client.GetAsync("/chapters/what-is-a-cookie", cookie: null)).DocumentAsync();

        Assert.Empty(recognised.LessonCookies());
        Assert.Equal(
            ["no Cookie line", $"Set-Cookie: {handout}", $"Cookie: {brought}", "no Set-Cookie line", "no Cookie line"],
            chapter.QuerySelectorAll(".sequence li :is(.note, .header-line)").Select(line => line.TextContent));
    }

    [Fact]
    public async Task The_prose_leads_from_the_server_that_forgets_to_the_one_that_does_not() => Assert.Equal(
        [
            Forgetful,
            "Predict: You will ask the same page again. How will your second request differ from your first?",
            Forgetful,
            Remembering,
            "Predict: What will be new in your next request to the second page?",
            Remembering,
            Remembering,
            "Pages/Chapters/WhatIsACookie/Forgetful.cshtml.cs",
            "Pages/Chapters/WhatIsACookie/Remembering.cshtml.cs",
        ],
        await Prose.StepsAsync(_client, "/chapters/what-is-a-cookie"));

    [Fact]
    public Task Both_servers_answer_what_was_predicted_of_them() => Prediction.AssertAsync(
        _client,
        "/chapters/what-is-a-cookie",
        new("Not at all.", Shown: (Forgetful, null)),
        new("A line that brings the cookie back.", Shown: (Remembering, "met=yes"), Hidden: (Remembering, null)));
}
