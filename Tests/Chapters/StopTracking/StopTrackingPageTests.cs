using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Chapters.StopTracking;

/// <summary>What the mirrored addresses of this chapter answer, header line by header line.</summary>
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
}
