using System.Net;
using CookieTutorial.Pages;
using CookieTutorial.Pages.Chapters;
using CookieTutorial.Services.Course;
using CookieTutorial.Services.UserAgent;
using CookieTutorial.Tests.Site;
using Microsoft.AspNetCore.Http;

namespace CookieTutorial.Tests.Http;

/// <summary>The one page that changes something, and only when the reader asks for it.</summary>
public sealed class StartOverTests(TutorialSite site) : IClassFixture<TutorialSite>
{
    private readonly HttpClient _client = site.CreateClient();

    private static string Name => AnyLesson.CookieName;

    private static string? Numbered =>
        TutorialCourse.Contents.Chapters.SelectMany(chapter => chapter.Cookies).FirstOrDefault(cookie => cookie.IsNumbered)?.Name;

    [Fact]
    public async Task It_deletes_each_cookie_where_a_chapter_can_have_put_it()
    {
        var response = await PostAsync(("Sec-Fetch-Site", "same-origin"));

        var expected = TutorialCourse.Contents.Chapters
            .SelectMany(chapter => chapter.CookieIdentities).Append(new("progress", "/")).Distinct();
        Assert.Equal(
            expected.Select(cookie => $"{cookie.Name}=; max-age=-1; path={cookie.Path}").Order(),
            response.SetCookie().Order());
        Assert.Contains(
            $"answer has {response.SetCookie().Length} lines",
            (await response.DocumentAsync()).QuerySelector("main")?.TextContent);
        Assert.Equal(
            "Your browser sent no cookie of this tutorial to this address. It was asked to delete them all the same.",
            await response.OutputAsync());
    }

    [Fact]
    public async Task It_names_all_cookies_of_the_tutorial_before_it_deletes_them()
    {
        var page = await (await _client.GetAsync("/start-over", cookie: null)).DocumentAsync();

        Assert.Equal(
            TutorialCourse.Contents.Chapters.SelectMany(chapter => chapter.CookieIdentities)
                .Select(cookie => cookie.Name).Append("progress").Distinct(),
            page.QuerySelector("main details p")?.TextContent.Split(", "));
    }

    /// <summary>No chapter has a cookie with a Domain yet.</summary>
    [Fact]
    public void A_deletion_names_the_path_and_the_domain_to_which_a_cookie_is_bound()
    {
        DefaultHttpContext http = new();

        http.Response.Cookies.Expire(new("a", "/b", "example.org"));

        Assert.Equal("a=; max-age=-1; domain=example.org; path=/b", http.Response.Headers.SetCookie.ToString());
    }

    [Fact]
    public async Task What_a_live_page_sets_is_among_the_cookies_that_its_chapter_has_deleted()
    {
        List<string> problems = [];
        foreach (var chapter in TutorialCourse.Contents.Chapters)
        {
            foreach (var address in chapter.Demos.SelectMany(demo => demo.Addresses))
            {
                problems.AddRange(
                    from line in (await _client.GetAsync(address, cookie: null)).LessonCookies()
                    let parsed = SetCookieString.Parse(line, Profile.Standard)
                    where !chapter.CookieIdentities.Contains(new CookieIdentity(parsed.Name, parsed.Path!))
                    select $"{address} sets {line}, and nothing deletes it: give it a record in the chapter's Cookies.");
            }
        }

        Sentences.AssertNone(problems);
    }

    [Fact]
    public async Task It_says_which_cookies_it_asks_to_delete_and_never_names_a_foreign_one()
    {
        var response = await PostAsync(
            ("Sec-Fetch-Site", "same-origin"), ("Cookie", $"{Name}=blue; session=1; {Name}=red; progress=x"));

        Assert.Equal($"Your browser was asked to delete: {Name}, progress.", await response.OutputAsync());
        Assert.DoesNotContain(response.SetCookie(), line => line.StartsWith("session", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_deletes_a_cookie_in_the_letter_case_in_which_the_browser_holds_it()
    {
        var name = Name.ToUpperInvariant();

        var response = await PostAsync(("Sec-Fetch-Site", "same-origin"), ("Cookie", $"{name}=3"));

        Assert.Equal($"Your browser was asked to delete: {name}.", await response.OutputAsync());
        Assert.Contains($"{name}=; max-age=-1; path=/", response.SetCookie());
    }

    /// <summary>
    /// A proxy with its default buffers lets 16 kB through; an answer must not grow with what a request brings.
    /// </summary>
    [Fact]
    public async Task Whatever_a_request_brings_the_answer_has_less_than_16_kB_of_header_lines()
    {
        var spellings = Enumerable.Range(0, 200).Select(number => string.Concat(Name.Select((letter, index) =>
            (number >> index & 1) == 0 ? letter : char.ToUpperInvariant(letter))));
        var numbered = Enumerable.Range(1, 1000).Select(number => $"{Numbered}{number}");
        var cookie = string.Join("; ", spellings.Concat(numbered).Select(name => $"{name}=1"));

        var response = await PostAsync(("Sec-Fetch-Site", "same-origin"), ("Cookie", cookie));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.InRange(
            response.Headers.Sum(header => header.Value.Sum(value => header.Key.Length + value.Length + 4)),
            1,
            16_000);
        Assert.Equal(16, (await response.OutputAsync()).Split(", ").Length);
    }

    [Fact]
    public async Task Asked_with_GET_it_says_what_the_browser_sends_now()
    {
        Assert.Equal(
            "With this request your browser sent no cookie of this tutorial.",
            await (await _client.GetAsync("/start-over", "session=1")).OutputAsync());
        Assert.Equal(
            $"With this request your browser sent: {Name}.",
            await (await _client.GetAsync("/start-over", $"{Name}=1; session=1")).OutputAsync());
    }

    /// <summary>A live page leaves that to its chapter.</summary>
    [Fact]
    public async Task Every_page_leads_to_the_question_and_none_but_its_own_has_the_button()
    {
        foreach (var address in SiteAddresses.All)
        {
            var document = await (await _client.GetAsync(address, cookie: null)).DocumentAsync();
            var buttons = document.QuerySelectorAll("form button").Count(button => button.TextContent == "Start over");

            Assert.Equal((address, address == "/start-over" ? 1 : 0), (address, buttons));
            Assert.Equal(
                (address, document.QuerySelector("body.live") is null),
                (address, document.QuerySelector(".site-footer a[href='/start-over']") is not null));
        }
    }

    [Fact]
    public async Task Without_Sec_Fetch_Site_the_origin_decides()
    {
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(("Origin", "http://localhost"))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await PostAsync(("Origin", "http://localhost:8080"))).StatusCode);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Sec-Fetch-Site", "none")]
    [InlineData("Origin", "https://localhost")]
    [InlineData("Origin", "http://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Accept", "*/*")]
    public async Task A_request_that_no_page_of_this_site_sent_deletes_nothing_and_is_told_why(string header, string value)
    {
        var response = await PostAsync((header, value), ("Cookie", $"{Name}=3"));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Empty(response.SetCookie());
        Assert.Equal("No page of this site sent this request", (await response.DocumentAsync()).QuerySelector("h1")?.TextContent);
    }

    [Fact]
    public async Task A_get_request_deletes_nothing()
    {
        var response = await _client.GetAsync("/start-over", $"{Name}=3");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(response.SetCookie());
    }

    private Task<HttpResponseMessage> PostAsync(params (string Name, string Value)[] headers) =>
        _client.SendAsync(HttpMethod.Post, "/start-over", headers);
}
