using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Chapters.StopTracking;

/// <summary>The program that readers take home answers like the page of the chapter.</summary>
public sealed class StopTrackingSampleTests(TutorialSite site) : IClassFixture<TutorialSite>
{
    [Fact]
    public Task It_runs_alone_and_sets_the_cookies_of_its_page() => Sample.AnswersAsync(
        "stop_tracking.cs",
        ("/stop_tracking", "visits=3; color=blue", "Cookies Cleared", ["visits=; expires=Thu, 01 Jan 1970 00:00:00 GMT; path=/"]),
        ("/stop_tracking", "color=blue", "We are not tracking you.", []));

    [Fact]
    public Task It_answers_like_its_page_whatever_the_cookie_is() => Sample.AnswersLikeAsync(
        "stop_tracking.cs",
        site.CreateClient(),
        [("/stop_tracking", "/stop_tracking")],
        null, "visits=many", "visits=", "visits=a b", "VISITS=4", "visits=1; visits=2");
}
