using CookieTutorial.Pages.Chapters;
using CookieTutorial.Services;
using CookieTutorial.Services.Course;
using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Http;

/// <summary>Where a reader begins.</summary>
public sealed class HomePageTests(TutorialSite site) : IClassFixture<TutorialSite>
{
    private readonly HttpClient _client = site.CreateClient();

    [Fact]
    public async Task Its_first_request_shows_a_new_reader_a_cookie_of_a_lesson()
    {
        var home = await (await _client.GetAsync(Routes.Home, cookie: null)).DocumentAsync();
        var response = await _client.GetAsync(home.QuerySelector(".prose .send")!.GetAttribute("href")!, cookie: null);

        Assert.Contains(response.SetCookie(), line => !line.StartsWith(Progress.CookieName, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_chapter_is_open_begun_or_finished()
    {
        var (first, second) = (
            TutorialCourse.Contents.Chapters.First(chapter => chapter.Checkpoints.Count == 2),
            TutorialCourse.Contents.Chapters.Last(chapter => chapter.Checkpoints.Count == 2));
        var progress = string.Join('.', first.Checkpoints.Append(second.Checkpoints[0]).Select(checkpoint => checkpoint.Id));

        var home = await (await _client.GetAsync(Routes.Home, $"progress={progress}")).DocumentAsync();

        Assert.Equal([first.Address], home.QuerySelectorAll(".finished a").Select(link => link.GetAttribute("href")));
        Assert.Equal([second.Address], home.QuerySelectorAll(".begun a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task Each_door_leads_to_a_section_of_the_page()
    {
        var home = await (await _client.GetAsync(Routes.Home, cookie: null)).DocumentAsync();

        Assert.Equal(3, home.QuerySelectorAll(".doors a").Length);
        Assert.All(
            home.QuerySelectorAll(".doors a"),
            door => Assert.Equal("H2", home.QuerySelector(door.GetAttribute("href")!)?.TagName));
    }
}
