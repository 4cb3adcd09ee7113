using System.IO.Compression;
using System.Net;
using System.Text;
using CookieTutorial.Pages.Chapters;
using CookieTutorial.Tests.Site;
using Microsoft.AspNetCore.Hosting;

namespace CookieTutorial.Tests.Http;

/// <summary>In Production finished chapters and sources are kept in memory. An answer from there carries an <c>Age</c> (RFC 9111, section 5.1).</summary>
public sealed class PageCacheTests(TutorialSite development, PageCacheTests.ProductionSite production)
    : IClassFixture<TutorialSite>, IClassFixture<PageCacheTests.ProductionSite>
{
    private const string Chapter = "/chapters/counting-visits";

    private readonly HttpClient _development = development.CreateClient();
    private readonly HttpClient _production = production.CreateClient();

    public static TheoryData<string> KeptPages =>
        [.. TutorialCourse.Contents.Chapters.Select(chapter => chapter.Address), "/source/Pages/Chapters/CountingVisits/TrackUser.cshtml.cs"];

    public static TheoryData<string> LivePages => [.. TutorialCourse.Contents.Demos.Select(demo => demo.Address)];

    [Theory, MemberData(nameof(KeptPages))]
    public async Task The_second_reader_gets_the_very_page_of_the_first(string address)
    {
        var first = await TextAsync(await _production.GetAsync(address, cookie: null));
        var second = await _production.GetAsync(address, "visits=3; color=blue");

        Assert.NotNull(second.Headers.Age);
        Assert.True(second.Headers.CacheControl?.NoStore);
        Assert.Equal(first, await TextAsync(second));
    }

    [Fact]
    public async Task Readers_who_have_reached_different_checkpoints_get_different_pages()
    {
        foreach (var address in (string[])[Chapter, $"{Chapter}/", Chapter.ToUpperInvariant(), $"{Chapter}?again"])
        {
            foreach (var progress in (string[])["", "three-visits", "changed-visits", "changed-visits.three-visits", ""])
            {
                var page = await (await _production.GetAsync(address, $"progress={progress}")).DocumentAsync();

                Assert.Equal(progress.Count(letter => letter == '.') + (progress.Length > 0 ? 1 : 0), page.QuerySelectorAll(".checkpoints .reached").Length);
            }
        }
    }

    [Fact]
    public async Task Invented_progress_cookies_and_queries_share_one_page()
    {
        await _production.GetAsync(Chapter, cookie: null);

        Assert.NotNull((await _production.GetAsync(Chapter, "progress=got-id.invented")).Headers.Age);
        Assert.NotNull((await _production.GetAsync($"{Chapter}?invented=1", "progress=<script>")).Headers.Age);
    }

    [Fact]
    public async Task Every_reader_gets_the_encoding_that_he_can_read()
    {
        var plain = await TextAsync(await _production.GetAsync(Chapter, cookie: null));
        foreach (var encoding in (string[])["br", "gzip", "identity", "br", "gzip", "invented"])
        {
            using HttpRequestMessage request = new(HttpMethod.Get, Chapter) { Headers = { { "Accept-Encoding", encoding } } };

            var response = await _production.SendAsync(request, TestContext.Current.CancellationToken);

            Assert.Equal(encoding is "br" or "gzip" ? encoding : null, response.Content.Headers.ContentEncoding.SingleOrDefault());
            Assert.Equal(plain, await TextAsync(response));
        }
    }

    [Fact]
    public async Task A_HEAD_request_leaves_no_empty_page_behind()
    {
        using HttpRequestMessage head = new(HttpMethod.Head, Chapter);
        await _production.SendAsync(head, TestContext.Current.CancellationToken);

        Assert.Contains("</html>", await TextAsync(await _production.GetAsync(Chapter, cookie: null)));
    }

    [Fact]
    public async Task A_page_that_shows_the_hosts_name_is_kept_for_that_name_only()
    {
        foreach (var host in (string[])["one.example", "two.example", "one.example"])
        {
            using HttpRequestMessage request = new(HttpMethod.Get, "/chapters/without-a-framework") { Headers = { Host = host } };

            var response = await _production.SendAsync(request, TestContext.Current.CancellationToken);

            Assert.Contains($"<code>{host}</code>", await TextAsync(response));
        }
    }

    [Theory, MemberData(nameof(LivePages))]
    public async Task A_live_page_is_never_kept(string address)
    {
        for (var visit = 1; visit <= 3; visit++)
        {
            Assert.Null((await _production.GetAsync(address, cookie: null)).Headers.Age);
        }
    }

    [Fact]
    public async Task A_source_that_does_not_exist_is_not_kept()
    {
        for (var visit = 1; visit <= 3; visit++)
        {
            var response = await _production.GetAsync("/source/invented", cookie: null);

            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
            Assert.Null(response.Headers.Age);
        }
    }

    [Fact]
    public async Task In_Development_nothing_is_kept_so_that_an_edited_chapter_shows_at_once()
    {
        await _development.GetAsync(Chapter, cookie: null);

        Assert.Null((await _development.GetAsync(Chapter, cookie: null)).Headers.Age);
    }

    private static async Task<string> TextAsync(HttpResponseMessage response)
    {
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var body = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        using StreamReader reader = new(
            response.Content.Headers.ContentEncoding.SingleOrDefault() switch
            {
                "br" => new BrotliStream(body, CompressionMode.Decompress),
                "gzip" => new GZipStream(body, CompressionMode.Decompress),
                _ => body,
            },
            Encoding.UTF8);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The same site as it runs where readers reach it.</summary>
    public sealed class ProductionSite : TutorialSite
    {
        /// <inheritdoc />
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseEnvironment("Production");
        }
    }
}
