using AngleSharp.Dom;
using CookieTutorial.Pages.Chapters;
using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Http;

/// <summary>What a chat or a search engine shows of a link.</summary>
public sealed class LinkPreviewTests(TutorialSite site) : IClassFixture<TutorialSite>
{
    private static readonly string Address = TutorialCourse.Contents.Chapters[0].Address;

    [Fact]
    public async Task It_has_the_title_the_summary_and_the_picture_of_the_page()
    {
        var chapter = TutorialCourse.Contents.Chapters[0];
        using var client = site.CreateClient();

        var page = await PageAsync(client);
        var picture = await client.GetAsync(Content(page, "og:image"), TestContext.Current.CancellationToken);

        Assert.Equal(chapter.Title, Content(page, "og:title"));
        Assert.Equal(chapter.Summary, Content(page, "og:description"));
        Assert.Equal("image/png", picture.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("cookies.example", "cookies.example", "http://cookies.example/preview.png")]
    [InlineData("localhost;cookies.example;other.example", "other.example:8080", "http://cookies.example/preview.png")]
    [InlineData("*.cookies.example", "made-up.cookies.example", "/preview.png")]
    [InlineData("*", "made-up.example", "/preview.png")]
    public async Task The_picture_is_at_a_host_that_the_site_is_told_and_at_none_that_a_request_names(
        string allowedHosts, string host, string expected)
    {
        using var told = site.WithWebHostBuilder(builder => builder.UseSetting("AllowedHosts", allowedHosts));
        using var client = told.CreateClient();
        client.DefaultRequestHeaders.Host = host;

        Assert.Equal(expected, Content(await PageAsync(client), "og:image"));
    }

    [Fact]
    public async Task Over_https_the_picture_is_there_by_https_too()
    {
        using var told = site.WithWebHostBuilder(builder => builder.UseSetting("AllowedHosts", "cookies.example"));
        using var client = told.CreateClient(new() { BaseAddress = new("https://cookies.example") });

        Assert.Equal("https://cookies.example/preview.png", Content(await PageAsync(client), "og:image"));
    }

    private static string? Content(IDocument page, string property) =>
        page.QuerySelector($"meta[property='{property}']")?.GetAttribute("content");

    private static async Task<IDocument> PageAsync(HttpClient client) =>
        await (await client.GetAsync(Address, TestContext.Current.CancellationToken)).DocumentAsync();
}
