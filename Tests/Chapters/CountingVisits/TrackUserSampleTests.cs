using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Chapters.CountingVisits;

/// <summary>The program that readers take home answers like the page of the chapter.</summary>
public sealed class TrackUserSampleTests(TutorialSite site) : IClassFixture<TutorialSite>
{
    [Fact]
    public Task It_runs_alone_and_sets_the_cookies_of_its_page() => Sample.AnswersAsync(
        "track_user.cs",
        ("/track_user", null, "Welcome! This is your visit number 1.", ["visits=1; max-age=63072000; path=/"]),
        ("/track_user", "visits=41", "Welcome back! This is your visit number 42.", ["visits=42; max-age=63072000; path=/"]),
        ("/track_user", "visits=-1", "Welcome! This is your visit number 1.", ["visits=1; max-age=63072000; path=/"]));

    [Fact]
    public Task It_counts_like_its_page_whatever_the_cookie_is() => Sample.AnswersLikeAsync(
        "track_user.cs",
        site.CreateClient(),
        [("/track_user", "/track_user/direct")],
        null, "visits=1", "visits=999999998", "visits=999999999", "visits=1000000000", "visits=2147483648", "visits=0",
        "visits=01", "visits=3%00", "visits=+5", "visits=%205", "visits=1_000", "visits=%D9%A3", "visits=", "visits=many",
        "visits=1; visits=7", "VISITS=4");
}
