using System.Net;
using CookieTutorial.Pages.Chapters;
using CookieTutorial.Services;
using CookieTutorial.Services.Limits;
using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Http;

/// <summary>The one page that changes something, and only when the reader asks for it.</summary>
public sealed class StartOverTests(TutorialSite site) : IClassFixture<TutorialSite>
{
    private const string Deletion = "expires=Thu, 01 Jan 1970 00:00:00 GMT";

    private readonly HttpClient _client = site.CreateClient();

    [Fact]
    public async Task It_deletes_what_readers_write_by_hand_on_each_path_and_the_rest_where_it_was_put()
    {
        var response = await PostAsync(("Sec-Fetch-Site", "same-origin"));

        var byHand = from path in CookiePaths.Of(["/any/path", "/start-over", "/reset-chapter", .. TutorialCourse.Contents.Addresses])
                     from name in new[] { "id", "color", "stored", "visits" }
                     select (Name: name, Path: path);
        (string, string)[] onTheWholeSite = [("met", "/"), ("came_back", "/"), ("progress", "/")];
        var expected = byHand.Concat(onTheWholeSite).Concat(LabCookies.Few).Select(cookie => $"{cookie.Item1}=; {Deletion}; path={cookie.Item2}");
        Assert.Equal(expected.Order(), response.SetCookie().Order());
    }

    [Fact]
    public async Task It_says_which_cookies_it_deleted_and_never_names_a_foreign_one()
    {
        var response = await PostAsync(("Sec-Fetch-Site", "same-origin"), ("Cookie", "color=blue; session=1; visits=3"));

        Assert.Equal("Deleted: color, visits.", await response.OutputAsync());
        Assert.DoesNotContain(response.SetCookie(), line => line.StartsWith("session", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_deletes_a_cookie_of_the_limits_that_reached_it_on_the_paths_that_it_can_have()
    {
        var response = await PostAsync(("Sec-Fetch-Site", "same-origin"), ("Cookie", "limits-mine=3"));

        Assert.Equal(
            [$"limits-mine=; {Deletion}; path=/", $"limits-mine=; {Deletion}; path=/start-over"],
            response.SetCookie().Where(line => line.StartsWith("limits-mine=", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task It_deletes_a_cookie_in_the_letter_case_in_which_the_browser_holds_it()
    {
        var response = await PostAsync(("Sec-Fetch-Site", "same-origin"), ("Cookie", "VISITS=3"));

        Assert.Equal("Deleted: VISITS.", await response.OutputAsync());
        Assert.Contains($"VISITS=; {Deletion}; path=/", response.SetCookie());
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
        var response = await PostAsync((header, value), ("Cookie", "visits=3"));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Empty(response.SetCookie());
        Assert.Equal("No page of this site sent this request", (await response.DocumentAsync()).QuerySelector("h1")?.TextContent);
    }

    [Fact]
    public async Task A_get_request_deletes_nothing()
    {
        var response = await _client.GetAsync("/start-over", "visits=3");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(response.SetCookie());
    }

    private async Task<HttpResponseMessage> PostAsync(params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/start-over");
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await _client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
