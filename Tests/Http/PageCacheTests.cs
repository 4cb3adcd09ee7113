using System.IO.Compression;
using System.Net;
using System.Text;
using CookieTutorial.Pages.Chapters;
using CookieTutorial.Services;
using CookieTutorial.Tests.Chapters;
using CookieTutorial.Tests.Site;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CookieTutorial.Tests.Http;

/// <summary>
/// In Production finished chapters and sources are kept in memory. An answer from there carries an <c>Age</c> (RFC 9111, section
/// 5.1).
/// </summary>
public sealed class PageCacheTests(TutorialSite development, ProductionSite production)
    : IClassFixture<TutorialSite>, IClassFixture<ProductionSite>
{
    private static readonly string Chapter = AnyLesson.ChapterWithCheckpoints.Address;
    private static readonly string Source =
        $"/source/Pages/Chapters/{ChapterParts.FolderOf(AnyLesson.Chapter)}/Chapter.cshtml.cs";

    private readonly HttpClient _development = development.CreateClient();
    private readonly HttpClient _production = production.CreateClient();

    public static TheoryData<string> KeptPages =>
        [.. TutorialCourse.Contents.Chapters.Select(chapter => chapter.Address), Source, Routes.Glossary];

    public static TheoryData<string> LivePages => [.. TutorialCourse.Contents.Demos.Select(demo => demo.Address)];

    [Theory, MemberData(nameof(KeptPages))]
    public async Task The_second_reader_gets_the_very_page_of_the_first(string address)
    {
        var first = await TextAsync(await _production.GetAsync(address, cookie: null));
        var second = await _production.GetAsync(address, $"{AnyLesson.CookieName}=3; other=blue");

        Assert.NotNull(second.Headers.Age);
        Assert.True(second.Headers.CacheControl?.NoStore);
        Assert.Equal(first, await TextAsync(second));
    }

    [Fact]
    public async Task Readers_who_have_reached_different_checkpoints_get_different_pages()
    {
        var (one, two) = (AnyLesson.ChapterWithCheckpoints.Checkpoints[0].Id, AnyLesson.ChapterWithCheckpoints.Checkpoints[1].Id);
        foreach (var address in (string[])[Chapter, $"{Chapter}/", Chapter.ToUpperInvariant(), $"{Chapter}?again"])
        {
            foreach (var progress in (string[])["", one, two, $"{two}.{one}", ""])
            {
                var page = await (await _production.GetAsync(address, $"progress={progress}")).DocumentAsync();

                Assert.Equal(
                    progress.Count(letter => letter == '.') + (progress.Length > 0 ? 1 : 0),
                    page.QuerySelectorAll(".checkpoints .reached").Length);
            }
        }
    }

    /// <summary>The bar tells of the whole course, whatever an earlier reader has done in other chapters.</summary>
    [Fact]
    public async Task Every_reader_gets_the_bar_of_his_own_progress()
    {
        var ids = TutorialCourse.Contents.Checkpoints.Select(checkpoint => checkpoint.Id).ToList();
        foreach (var address in TutorialCourse.Contents.Chapters.Select(chapter => chapter.Address))
        {
            foreach (var count in Enumerable.Range(0, ids.Count + 1).Append(0))
            {
                var page = await (await _production.GetAsync(address, $"progress={string.Join('.', ids.Take(count))}"))
                    .DocumentAsync();

                Assert.Equal($"{count}", page.QuerySelector(".position progress")!.GetAttribute("value"));
            }
        }
    }

    /// <summary>Else the ways through the course would fill the memory.</summary>
    [Fact]
    public async Task The_page_of_a_reader_who_has_left_something_out_is_drawn_each_time()
    {
        var last = TutorialCourse.Contents.Chapters[^1].Address;
        var progress = $"progress={AnyLesson.ChapterWithCheckpoints.Checkpoints[1].Id}";
        await _production.GetAsync(last, progress);

        Assert.Null((await _production.GetAsync(last, progress)).Headers.Age);
    }

    [Fact]
    public async Task Whoever_has_finished_the_course_gets_kept_pages()
    {
        var progress = $"progress={string.Join('.', TutorialCourse.Contents.Checkpoints.Select(checkpoint => checkpoint.Id))}";
        await _production.GetAsync(Chapter, progress);

        Assert.NotNull((await _production.GetAsync(Chapter, progress)).Headers.Age);
    }

    /// <summary>A page that is kept for others may show nothing of a reader but what its key has.</summary>
    [Fact]
    public async Task A_chapter_looks_the_same_whatever_its_reader_has_stored()
    {
        var cookies = string.Join("; ", AnyLesson.NamesByHand.Select(name => $"{name}=7"));
        foreach (var address in TutorialCourse.Contents.Chapters.Select(chapter => chapter.Address))
        {
            Assert.Equal(
                await TextAsync(await _development.GetAsync(address, cookie: null)),
                await TextAsync(await _development.GetAsync($"{address}?again", cookies)));
        }
    }

    /// <summary>A path has many spellings, and each would take the place of a page that readers ask for.</summary>
    [Fact]
    public async Task A_spelling_that_no_link_has_is_drawn_each_time()
    {
        foreach (var address in (string[])[Chapter.ToUpperInvariant(), $"{Chapter}/", Source.Replace("/source", "/SOURCE")])
        {
            await _production.GetAsync(address, cookie: null);
            var second = await _production.GetAsync(address, cookie: null);

            Assert.Equal(HttpStatusCode.OK, second.StatusCode);
            Assert.Null(second.Headers.Age);
        }
    }

    [Fact]
    public async Task Invented_progress_cookies_and_queries_share_one_page()
    {
        await _production.GetAsync(Chapter, cookie: null);

        Assert.NotNull((await _production.GetAsync(Chapter, "progress=invented.names")).Headers.Age);
        Assert.NotNull((await _production.GetAsync($"{Chapter}?invented=1", "progress=<script>")).Headers.Age);
    }

    [Fact]
    public async Task Every_reader_gets_the_encoding_that_he_can_read()
    {
        var plain = await TextAsync(await _production.GetAsync(Chapter, cookie: null));
        foreach (var encoding in (string[])["br", "gzip", "identity", "br", "gzip", "invented"])
        {
            var response = await _production.SendAsync(HttpMethod.Get, Chapter, ("Accept-Encoding", encoding));

            Assert.Equal(
                encoding is "br" or "gzip" ? encoding : null,
                response.Content.Headers.ContentEncoding.SingleOrDefault());
            Assert.Equal(plain, await TextAsync(response));
        }
    }

    /// <summary>What is kept has a length. What is compressed while it is sent has none.</summary>
    [Fact]
    public async Task A_kept_page_is_not_compressed_again()
    {
        await _production.SendAsync(HttpMethod.Get, Chapter, ("Accept-Encoding", "br"));
        var kept = await production.Server.SendAsync(
            context =>
            {
                context.Request.Path = Chapter;
                context.Request.Headers.AcceptEncoding = "br";
            },
            TestContext.Current.CancellationToken);

        Assert.Equal("br", kept.Response.Headers.ContentEncoding);
        Assert.NotNull(kept.Response.ContentLength);
    }

    /// <summary>As with <c>dotnet run --environment Production</c>.</summary>
    [Fact]
    public async Task In_Production_pages_have_their_style_although_nothing_was_published()
    {
        var page = await (await _production.GetAsync(Chapter, cookie: null)).DocumentAsync();
        var style = page.QuerySelector("link[rel=stylesheet]")?.GetAttribute("href");

        var response = await _production.SendAsync(HttpMethod.Get, style!, ("Accept-Encoding", "gzip"));

        Assert.Contains("dfn {", await TextAsync(response));
    }

    [Fact]
    public async Task A_HEAD_request_leaves_no_empty_page_behind()
    {
        await _production.SendAsync(HttpMethod.Head, Chapter);

        Assert.Contains("</html>", await TextAsync(await _production.GetAsync(Chapter, cookie: null)));
    }

    [Fact]
    public async Task Invented_hosts_share_one_page_so_that_they_cannot_fill_the_memory()
    {
        await _production.SendAsync(HttpMethod.Get, Chapter, ("Host", "one.example"));

        Assert.NotNull((await _production.SendAsync(HttpMethod.Get, Chapter, ("Host", "two.example:0081"))).Headers.Age);
    }

    /// <summary>
    /// The framework would answer them with 504 and 304 (RFC 9111, section 5.2.1.7, and RFC 9110, section 13.1).
    /// </summary>
    [Theory]
    [InlineData("Cache-Control", "only-if-cached")]
    [InlineData("If-None-Match", "*")]
    [InlineData("If-Modified-Since", "Fri, 01 Jan 2100 00:00:00 GMT")]
    public async Task Whatever_a_request_asks_of_caches_it_gets_the_page(string header, string value)
    {
        var notKept = await _production.SendAsync(HttpMethod.Get, $"{Chapter}?not-kept", (header, value));
        await _production.GetAsync(Chapter, cookie: null);
        var kept = await _production.SendAsync(HttpMethod.Get, Chapter, (header, value));

        Assert.Contains("</html>", await TextAsync(notKept));
        Assert.Contains("</html>", await TextAsync(kept));
    }

    [Fact]
    public async Task A_source_is_found_by_its_exact_path_only()
    {
        await _production.GetAsync(Source, cookie: null);

        Assert.Equal(
            HttpStatusCode.NotFound,
            (await _production.GetAsync(Source.Replace("Pages", "PAGES", StringComparison.Ordinal), cookie: null)).StatusCode);
    }

    /// <summary>
    /// Also for a reader who has all cookies: the framework never keeps an answer that sets one, and he needs none.
    /// </summary>
    [Theory, MemberData(nameof(LivePages))]
    public async Task A_live_page_is_never_kept(string address)
    {
        var cookies = TutorialCourse.Contents.Chapters
            .SelectMany(chapter => chapter.Cookies).Select(cookie => $"{cookie.Name}=1");
        var reached = TutorialCourse.Contents.Checkpoints.Select(checkpoint => checkpoint.Id);
        var all = $"{string.Join("; ", cookies)}; progress={string.Join('.', reached)}";
        foreach (var cookie in (string?[])[null, null, all, all])
        {
            Assert.Null((await _production.GetAsync(address, cookie)).Headers.Age);
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
    public async Task A_first_reader_who_does_not_read_keeps_nobody_waiting()
    {
        using ProductionSite site = new();
        using UnreadBody unread = new();
        var first = site.Server.SendAsync(
            context =>
            {
                context.Request.Path = Chapter;
                context.Response.Body = unread;
            },
            TestContext.Current.CancellationToken);
        await unread.Begun;

        var second = await site.CreateClient().GetAsync(Chapter, cookie: null).WaitAsync(
            TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        Assert.Contains("</html>", await TextAsync(second));
        Assert.False(first.IsCompleted);
        unread.Read();
        await first;
    }

    [Fact]
    public void All_pages_that_are_kept_take_up_32_MB_at_most() => Assert.Equal(
        32 * 1024 * 1024, production.Services.GetRequiredService<IOptions<OutputCacheOptions>>().Value.SizeLimit);

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
}
