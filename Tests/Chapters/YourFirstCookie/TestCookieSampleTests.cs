using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Chapters.YourFirstCookie;

/// <summary>The program that readers take home answers like the page of the chapter.</summary>
public sealed class TestCookieSampleTests
{
    [Fact]
    public Task It_runs_alone_and_sets_the_cookies_of_its_page() => Sample.AnswersAsync(
        "test_cookie.cs",
        ("/test_cookie", null, "No id cookie! Sending cookie to client", ["id=some_value_99; path=/"]),
        ("/test_cookie", "id=%3Cb%3E", "Got cookie with id=<b>", []));
}
