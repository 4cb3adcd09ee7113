using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Chapters.YourFirstCookie;

/// <summary>The program that readers take home answers like the page of the chapter.</summary>
public sealed class TestCookieSampleTests(TutorialSite site) : IClassFixture<TutorialSite>
{
    [Fact]
    public Task It_runs_alone_and_sets_the_cookies_of_its_page() => Sample.AnswersAsync(
        "test_cookie.cs",
        ("/test_cookie", null, "No id cookie! Sending cookie to client", ["id=some_value_99; path=/"]),
        ("/test_cookie", "id=%3Cb%3E", "Got cookie with id=<b>", []));

    [Fact]
    public Task It_answers_like_its_page_whatever_the_cookie_is() => Sample.AnswersLikeAsync(
        "test_cookie.cs",
        site.CreateClient(),
        [("/test_cookie", "/test_cookie")],
        null, "id=", "id=a b", "ID=1", "id=1; id=%3Cb%3E", "id=%C3%A9%00%E2%80%AE");
}
