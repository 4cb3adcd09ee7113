using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Chapters.ColorCookie;

/// <summary>The program that readers take home answers like the page of the chapter.</summary>
public sealed class TestCookiesSampleTests(TutorialSite site) : IClassFixture<TutorialSite>
{
    [Fact]
    public Task It_runs_alone_and_sets_the_cookies_of_its_page() => Sample.AnswersAsync(
        "test_cookies.cs",
        ("/test_cookies", null, "Cookie Set", ["color=blue; path=/"]),
        ("/test_cookies/persistent", null, "Cookie Set", ["color=blue; max-age=63072000; path=/"]),
        ("/test_cookies", "color=red", "Your favorite color is red", []));

    [Fact]
    public Task It_answers_like_its_pages_whatever_the_cookie_is() => Sample.AnswersLikeAsync(
        "test_cookies.cs",
        site.CreateClient(),
        [("/test_cookies", "/test_cookies"), ("/test_cookies/persistent", "/test_cookies/persistent")],
        null, "color=", "color=a b", "COLOR=red", "color=red; color=%3Cb%3E", "color=%C3%A9%00%E2%80%AE");
}
