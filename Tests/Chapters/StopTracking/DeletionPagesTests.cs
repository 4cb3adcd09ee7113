using CookieTutorial.Pages.Chapters.StopTracking;
using System.Net;
using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Chapters.StopTracking;

/// <summary>The deletions of the chapter “Stop tracking” that are not mirrored.</summary>
public sealed class DeletionPagesTests(ListeningSite site) : IClassFixture<ListeningSite>
{
    private readonly HttpClient _client = site.CreateClient();

    [Fact]
    public async Task The_wrong_path_stands_in_the_deletion()
    {
        var response = await _client.GetAsync("/stop_tracking/wrong_path", "color=blue; visits=7");

        Assert.Equal("Cookies Cleared?", await response.OutputAsync());
        Assert.Equal(["visits=; expires=Thu, 01 Jan 1970 00:00:00 GMT; path=/track_user"], response.LessonCookies());
    }

    [Fact]
    public async Task The_wrong_path_has_nothing_to_do_without_visits()
    {
        var response = await _client.GetAsync("/stop_tracking/wrong_path", "color=blue");

        Assert.Equal("We are not tracking you.", await response.OutputAsync());
        Assert.Empty(response.LessonCookies());
    }

    [Theory]
    [InlineData("visits=7", "We are tracking you.")]
    [InlineData("color=blue", "We are not tracking you.")]
    public async Task A_get_request_to_the_page_with_the_button_changes_nothing(string cookie, string output)
    {
        var response = await _client.GetAsync("/stop_tracking/post", cookie);

        Assert.Equal(output, await response.OutputAsync());
        Assert.Empty(response.SetCookie());
    }

    [Theory]
    [InlineData("color=blue; visits=7", "Cookies Cleared", "visits=; expires=Thu, 01 Jan 1970 00:00:00 GMT; path=/")]
    [InlineData("visits=%3Cscript%3E", "Cookies Cleared", "visits=; expires=Thu, 01 Jan 1970 00:00:00 GMT; path=/")]
    [InlineData("color=blue", "We are not tracking you.")]
    [InlineData("visits", "We are not tracking you.")]
    public async Task The_form_deletes_what_is_there(string cookie, string output, params string[] setCookie)
    {
        var response = await SubmitFormAsync(cookie, ("Sec-Fetch-Site", "same-origin"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(output, await response.OutputAsync());
        Assert.Equal(setCookie, response.LessonCookies());
        Assert.Equal(
            "POST /stop_tracking/post HTTP/1.1",
            (await response.DocumentAsync()).QuerySelector(".sent .start-line")?.TextContent);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Origin", "http://evil.example")]
    [InlineData("Accept", "*/*")]
    public async Task Another_sites_form_deletes_nothing_and_ticks_nothing(string header, string value)
    {
        var response = await SubmitFormAsync("visits=7", (header, value));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Empty(response.SetCookie());
    }

    [Theory]
    [InlineData("/stop_tracking")]
    [InlineData("/stop_tracking/wrong_path")]
    public async Task A_page_without_a_form_refuses_a_post(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address);
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        request.Headers.Add("Cookie", "visits=7");

        var response = await _client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Empty(response.SetCookie());
    }

    /// <summary>Gets the page, and submits its form as a browser would.</summary>
    private async Task<HttpResponseMessage> SubmitFormAsync(string cookie, (string Name, string Value) header)
    {
        var page = await (await _client.GetAsync("/stop_tracking/post", cookie)).DocumentAsync();
        var form = page.QuerySelector("main form")!;
        using var request = new HttpRequestMessage(
            new(form.GetAttribute("method")!.ToUpperInvariant()), form.GetAttribute("action") ?? "/stop_tracking/post");
        request.Headers.TryAddWithoutValidation("Cookie", cookie);
        request.Headers.TryAddWithoutValidation(header.Name, header.Value);

        return await _client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
