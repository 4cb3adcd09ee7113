using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Chapters.ColorCookie;

/// <summary>The program that readers take home answers like the page of the chapter.</summary>
public sealed class TestCookiesSampleTests
{
    [Fact]
    public Task It_runs_alone_and_sets_the_cookies_of_its_page() => Sample.AnswersAsync(
        "test_cookies.cs",
        ("/test_cookies", null, "Cookie Set", ["color=blue; path=/"]),
        ("/test_cookies/persistent", null, "Cookie Set", ["color=blue; max-age=63072000; path=/"]),
        ("/test_cookies", "color=red", "Your favorite color is red", []));
}
