using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Chapters.CountingVisits;

/// <summary>The program that readers take home answers like the page of the chapter.</summary>
public sealed class TrackUserSampleTests
{
    [Fact]
    public Task It_runs_alone_and_sets_the_cookies_of_its_page() => Sample.AnswersAsync(
        "track_user.cs",
        ("/track_user", null, "This is your visit number 1.", ["visits=1; max-age=63072000; path=/"]),
        ("/track_user", "visits=41", "This is your visit number 42.", ["visits=42; max-age=63072000; path=/"]),
        ("/track_user", "visits=-1", "This is your visit number 1.", ["visits=1; max-age=63072000; path=/"]));
}
