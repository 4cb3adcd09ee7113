using System.Net;
using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Http;

/// <summary>The site's own cookie: what it says, where the contents show it, and how a reader gets rid of it.</summary>
public sealed class ProgressTests(TutorialSite site) : IClassFixture<TutorialSite>
{
    private const string Expired = "expires=Thu, 01 Jan 1970 00:00:00 GMT";

    private readonly HttpClient _client = site.CreateClient();

    [Fact]
    public async Task A_checkpoint_that_is_reached_is_added_to_those_in_the_cookie()
    {
        var response = await _client.GetAsync("/test_cookie", "id=some_value_99; progress=got-id");

        Assert.Equal(["progress=got-id.sent-id-back; max-age=31536000; path=/; samesite=lax; httponly"], response.SetCookie());
    }

    [Theory]
    [InlineData("")]
    [InlineData("%00%FF<script>")]
    [InlineData("got-id.got-id.no-such-checkpoint")]
    public async Task Whatever_the_cookie_holds_the_contents_are_shown(string value)
    {
        var response = await _client.GetAsync("/", $"progress={value}");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(9, (await response.DocumentAsync()).QuerySelectorAll(".contents > li").Length);
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("got-id", "/chapters/your-first-cookie")]
    [InlineData("got-id.sent-id-back.changed-id", "/chapters/color-cookie")]
    [InlineData("size-limit.count-limit", "/chapters/what-is-a-cookie")]
    public async Task The_contents_offer_to_resume_where_the_reader_left(string progress, string? expected)
    {
        var page = await (await _client.GetAsync("/", $"progress={progress}")).DocumentAsync();

        Assert.Equal(expected, page.QuerySelector("a.again")?.GetAttribute("href"));
    }

    [Fact]
    public async Task A_reset_forgets_the_chapters_checkpoints_and_deletes_its_cookies_on_its_paths()
    {
        var response = await ResetAsync("your-first-cookie");

        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        Assert.Equal("/chapters/your-first-cookie", response.Headers.Location?.ToString());
        Assert.Equal(
            [
                "progress=got-color; max-age=31536000; path=/; samesite=lax; httponly",
                $"id=; {Expired}; path=/",
                $"id=; {Expired}; path=/chapters",
                $"id=; {Expired}; path=/chapters/",
                $"id=; {Expired}; path=/chapters/your-first-cookie",
                $"id=; {Expired}; path=/test_cookie",
            ],
            response.SetCookie());
    }

    [Theory]
    [InlineData("")]
    [InlineData("no-such-chapter")]
    [InlineData("../start-over")]
    public async Task A_reset_of_no_known_chapter_changes_nothing(string slug)
    {
        var response = await ResetAsync(slug);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Empty(response.SetCookie());
    }

    private Task<HttpResponseMessage> ResetAsync(string slug)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/reset-chapter")
        {
            Content = new FormUrlEncodedContent([new("slug", slug)]),
            Headers = { { "Sec-Fetch-Site", "same-origin" }, { "Cookie", "progress=got-color.got-id; id=some_value_99" } },
        };
        return _client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
