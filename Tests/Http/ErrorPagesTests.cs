using System.Net;
using CookieTutorial.Pages;
using CookieTutorial.Pages.Chapters;
using CookieTutorial.Services;
using CookieTutorial.Tests.Site;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CookieTutorial.Tests.Http;

/// <summary>Failures get a page that helps.</summary>
public sealed class ErrorPagesTests(TutorialSite site) : IClassFixture<TutorialSite>
{
    [Theory]
    [InlineData("/nowhere")]
    [InlineData("/start-over/nowhere")]
    [InlineData("/%3Cscript%3E")]
    [InlineData("/error/200")]
    [InlineData("/error/abc")]
    [InlineData("/error/403")]
    [InlineData("/error/500")]
    public async Task An_unknown_address_gets_a_page_with_the_way_back(string address)
    {
        var response = await site.CreateClient().GetAsync(address, cookie: null);
        var document = await response.DocumentAsync();

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("There is no page here", document.QuerySelector("h1")?.TextContent);
        Assert.Contains("The server answered with status 404.", document.QuerySelector("main")?.TextContent);
        Assert.Equal(
            TutorialCourse.Contents.Chapters.Select(chapter => chapter.Address).Prepend("/"),
            document.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")));
        Assert.Empty(document.QuerySelectorAll("script"));
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("NONSENSE")]
    public async Task A_method_that_a_page_does_not_handle_is_refused(string method)
    {
        using var request = new HttpRequestMessage(new(method), SiteAddresses.LivePage);
        request.Headers.Add("Sec-Fetch-Site", "same-origin");

        var response = await site.CreateClient().SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["GET", "HEAD"], response.Content.Headers.Allow);
        Assert.Empty(response.SetCookie());
        Assert.Equal("This page cannot do that", (await response.DocumentAsync()).QuerySelector("h1")?.TextContent);
    }

    [Fact]
    public async Task A_page_with_a_form_says_that_it_takes_POST_as_well()
    {
        var response = await site.CreateClient().SendAsync(HttpMethod.Put, Routes.StartOver, ("Sec-Fetch-Site", "same-origin"));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["GET", "HEAD", "POST"], response.Content.Headers.Allow);
    }

    [Fact]
    public void Each_status_that_the_site_answers_with_has_a_heading_and_a_help_of_its_own()
    {
        ErrorModel[] pages = [.. new[] { 400, 403, 404, 405, 408, 413, 415, 429, 500 }.Select(status => PageOf(status))];

        Assert.Distinct(pages.Select(page => page.Heading));
        Assert.Distinct(pages.Select(page => page.Help));
        Assert.Equal(pages[^1].Heading, PageOf(503).Heading);
        Assert.Equal(pages[0].Heading, PageOf(431).Heading);
    }

    [Theory]
    [InlineData("", "Wait a minute, and")]
    [InlineData("1", "Wait 1 second, and")]
    [InlineData("2", "Wait 2 seconds, and")]
    public void Who_asks_too_often_is_told_how_long_to_wait(string retryAfter, string expected) =>
        Assert.Contains(expected, PageOf(StatusCodes.Status429TooManyRequests, retryAfter).Help, StringComparison.Ordinal);

    private static ErrorModel PageOf(int status, string retryAfter = "")
    {
        DefaultHttpContext http = new();
        http.Features.Set<IStatusCodeReExecuteFeature>(new StatusCodeReExecuteFeature());
        http.Response.Headers.RetryAfter = retryAfter;
        RouteData route = new(new RouteValueDictionary { ["status"] = $"{status}" });
        return new() { PageContext = new() { HttpContext = http, RouteData = route } };
    }

    /// <summary>The error page must not read the form that could not be read.</summary>
    [Theory]
    [InlineData("/reset-chapter", "multipart/form-data")]
    [InlineData("/start-over", "multipart/form-data; boundary=x")]
    [InlineData("/reset-chapter", "application/x-www-form-urlencoded")]
    public async Task A_form_that_is_refused_is_not_read(string address, string contentType)
    {
        var response = await PostAsync(address, contentType, sameOrigin: false);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal("No page of this site sent this request", (await response.DocumentAsync()).QuerySelector("h1")?.TextContent);
    }

    [Theory]
    [InlineData("multipart/form-data")]
    [InlineData("application/x-www-form-urlencoded")]
    public async Task A_form_that_cannot_be_read_resets_no_chapter(string contentType) =>
        Assert.Equal(HttpStatusCode.NotFound, (await PostAsync("/reset-chapter", contentType, sameOrigin: true)).StatusCode);

    [Theory]
    [InlineData("POST", "/start-over")]
    [InlineData("GET", "/start-over")]
    [InlineData("POST", "/reset-chapter")]
    public async Task A_character_set_that_the_framework_refuses_to_read_is_refused(string method, string address)
    {
        var response = await PostAsync(address, "application/x-www-form-urlencoded; charset=utf-7", sameOrigin: true, method);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        Assert.Empty(response.SetCookie());
    }

    private Task<HttpResponseMessage> PostAsync(string address, string contentType, bool sameOrigin, string method = "POST")
    {
        var request = new HttpRequestMessage(new(method), address) { Content = new StringContent("slug=a%00b") };
        request.Content.Headers.Remove("Content-Type");
        request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        request.Headers.Add("Sec-Fetch-Site", sameOrigin ? "same-origin" : "cross-site");
        return site.CreateClient().SendAsync(request, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_failure_inside_gets_a_page_that_tells_nothing_of_the_inside()
    {
        await using var broken = site.WithWebHostBuilder(builder => builder.ConfigureServices(services =>
            services.Replace(ServiceDescriptor.Singleton<TimeProvider, BrokenClock>())));

        var response = await broken.CreateClient().GetAsync(SiteAddresses.LivePage, cookie: null);
        var document = await response.DocumentAsync();

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Equal("Something broke on our side", document.QuerySelector("h1")?.TextContent);
        Assert.DoesNotContain("BrokenClock", document.Source.Text);
        Assert.Empty(response.SetCookie());
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
    }

    private sealed class BrokenClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => throw new InvalidOperationException("BrokenClock");
    }
}
