using System.Net;
using AngleSharp.Dom;
using CookieTutorial.Pages.Chapters;
using CookieTutorial.Services.Course;
using CookieTutorial.Services.Evidence;
using CookieTutorial.Tests.Browser;
using CookieTutorial.Tests.Site;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace CookieTutorial.Tests.Http;

/// <summary>The matrix, drawn from whatever the data file holds.</summary>
public sealed class EvidencePageTests : IDisposable
{
    private static readonly Chapter First = TutorialCourse.Contents.Chapters[0];
    private static readonly Chapter Second = TutorialCourse.Contents.Chapters[1];

    private static readonly EvidenceReport Report = new(EvidenceReport.CurrentVersion,
    [
        new("one", First.Slug, "One <b>claim</b>.", Subject.Browsers, [new("A.B.A_test", "Tests/Browser/WirePanelTests.cs")],
        [
            new("Chromium", "156.0.1", new(2026, 11, 22), Outcome.Proven),
            new("Firefox", "153.7.0", new(2026, 11, 22), Outcome.Differs, "Firefox does something else."),
        ]),
        new("two", Second.Slug, "Two.", Subject.Browsers, [new("A.B.Another_test", "no/such/file.cs")], []),
        new("three", Second.Slug, "Three.", Subject.Framework, [new("A.B.A_third_test", "no/such/file.cs")],
            [new(EngineEvidence.Framework, "10.0.9", new(2026, 11, 22), Outcome.Proven)]),
    ]);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_claim_is_proven_or_differs_or_was_not_run()
    {
        var page = await (await GetAsync("/evidence", Report)).DocumentAsync();

        Assert.Equal(
            ["Proven 156.0.1, 2026-11-22", "Differs 153.7.0, 2026-11-22 Firefox does something else."],
            page.QuerySelectorAll("#one td").Select(Collapse));
        Assert.Equal(["Not run", "Not run"], page.QuerySelectorAll("#two td").Select(Collapse));
        Assert.Equal(
            ["Claim", "Chromium 1 proven, 0 differ, 0 failed, 1 not run", "Firefox 0 proven, 1 differ, 0 failed, 1 not run"],
            page.QuerySelectorAll("[data-about=browsers] thead th").Select(Collapse));
    }

    [Fact]
    public async Task What_is_about_the_framework_stands_apart()
    {
        var page = await (await GetAsync("/evidence", Report)).DocumentAsync();

        Assert.Equal(
            ["2 claims about browsers, in all chapters", "1 claim about ASP.NET Core and this site, in all chapters"],
            page.QuerySelectorAll("caption").Select(Collapse));
        Assert.Equal(["one", "two"], page.QuerySelectorAll("[data-about=browsers] tbody tr").Select(row => row.Id));
        Assert.Equal(["three"], page.QuerySelectorAll("[data-about=framework] tbody tr").Select(row => row.Id));
        Assert.Equal(
            ["Claim", "ASP.NET Core 1 proven, 0 differ, 0 failed, 0 not run"],
            page.QuerySelectorAll("[data-about=framework] thead th").Select(Collapse));
        Assert.Equal(["Proven 10.0.9, 2026-11-22"], page.QuerySelectorAll("#three td").Select(Collapse));
    }

    [Fact]
    public async Task A_reader_whose_engine_never_ran_is_told_so()
    {
        const string Safari = "Mozilla/5.0 (Macintosh) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.2 Safari/605.1.15";

        var page = await (await GetAsync("/evidence", Report, Safari)).DocumentAsync();

        Assert.Contains("no test was run in it", page.QuerySelector("#reader")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(
            page.QuerySelectorAll("thead th"), cell => cell.TextContent.Contains("WebKit", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_sentence_stays_text() =>
        Assert.Empty((await (await GetAsync("/evidence", Report)).DocumentAsync()).QuerySelectorAll("td b, th b"));

    [Fact]
    public async Task A_claim_links_to_its_chapter_and_to_the_source_of_its_test()
    {
        var page = await (await GetAsync("/evidence", Report)).DocumentAsync();

        Assert.Equal(
            [$"{First.Address}#claim-one", "/source/Tests/Browser/WirePanelTests.cs"],
            page.QuerySelectorAll("#one a").Select(link => link.GetAttribute("href")));
        Assert.Equal([First.Title, "A test"], page.QuerySelectorAll("#one a").Select(link => link.TextContent));
        Assert.Equal([$"{Second.Address}#claim-two"], page.QuerySelectorAll("#two a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task A_claim_of_a_chapter_that_is_gone_is_shown_without_a_link()
    {
        var report = Report with { Claims = [Report.Claims[1] with { Chapter = "gone" }] };

        var page = await (await GetAsync("/evidence", report)).DocumentAsync();

        Assert.Empty(page.QuerySelector("#two")!.QuerySelectorAll("a"));
    }

    [Fact]
    public async Task Each_chapter_has_a_link_to_its_claims_and_what_is_shown_is_marked_and_counted()
    {
        var page = await (await GetAsync($"/evidence?chapter={First.Slug}", Report)).DocumentAsync();

        Assert.Equal(
            TutorialCourse.Contents.Chapters.Select(chapter => $"/evidence?chapter={chapter.Slug}").Prepend("/evidence"),
            page.QuerySelectorAll(".filter a").Select(link => link.GetAttribute("href")));
        Assert.Equal([First.Title], page.QuerySelectorAll(".filter [aria-current=page]").Select(link => link.TextContent));
        Assert.Equal([$"1 claim about browsers, in “{First.Title}”"], page.QuerySelectorAll("caption").Select(Collapse));
        Assert.Null(page.QuerySelector("#reader"));
    }

    public static TheoryData<string, int> Choices => new()
    {
        { "/evidence", 3 },
        { $"/evidence?chapter={First.Slug}", 1 },
        { $"/evidence?chapter={TutorialCourse.Contents.Chapters[2].Slug}", 0 },
        { "/evidence?chapter=%00<script>", 3 },
        { $"/evidence?chapter={First.Slug}&chapter={Second.Slug}", 1 },
    };

    [Theory, MemberData(nameof(Choices))]
    public async Task The_matrix_can_be_cut_down_to_one_chapter(string address, int expected) =>
        Assert.Equal(expected, (await (await GetAsync(address, Report)).DocumentAsync()).QuerySelectorAll("tbody tr").Length);

    [Fact]
    public async Task A_reader_is_told_which_column_is_his()
    {
        const string Firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0";

        var page = await (await GetAsync("/evidence", Report, Firefox)).DocumentAsync();

        Assert.Contains("Firefox (yours)", page.QuerySelectorAll("thead th")[2].TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("(yours)", page.QuerySelectorAll("thead th")[1].TextContent, StringComparison.Ordinal);
        Assert.Equal(
            ["Chromium", "Firefox (yours)"],
            page.QuerySelectorAll("#one td").Select(cell => cell.GetAttribute("data-heading")));
        Assert.Contains("its column says", page.QuerySelector("#reader")?.TextContent);
    }

    [Fact]
    public async Task Without_the_data_file_the_page_says_how_to_make_it_and_the_chapters_work()
    {
        var evidence = await GetAsync("/evidence", report: null);
        Assert.Equal(HttpStatusCode.OK, evidence.StatusCode);
        Assert.Equal(EvidenceStore.Command, (await evidence.DocumentAsync()).QuerySelector("[role=alert] pre")?.TextContent);

        var chapter = await GetAsync(First.Address, report: null);
        Assert.Equal(HttpStatusCode.OK, chapter.StatusCode);
        Assert.Equal("No evidence yet", (await chapter.DocumentAsync()).QuerySelector(".proof.unproven")?.TextContent);
    }

    [Fact]
    public async Task The_mark_of_a_claim_says_where_and_when_it_was_proven()
    {
        using TutorialSite written = new();
        var id = (await PageClaim.AllAsync(written.CreateClient())).First(claim => claim.Chapter == First.Slug).Id;
        var report = Report with { Claims = [Report.Claims[0] with { Id = id }] };

        var page = await (await GetAsync(First.Address, report)).DocumentAsync();

        var mark = page.QuerySelector($"#claim-{id} + .proof")!;
        Assert.Equal($"/evidence#{id}", mark.GetAttribute("href"));
        Assert.Equal("A test on 22 November 2026: proven in Chromium 156; differs in Firefox 153", mark.TextContent);
    }

    [Theory]
    [InlineData(Outcome.Differs, "proof")]
    [InlineData(Outcome.Failed, "proof unproven")]
    public async Task A_claim_whose_test_failed_in_one_engine_has_no_tick(Outcome outcome, string mark)
    {
        using TutorialSite written = new();
        var id = (await PageClaim.AllAsync(written.CreateClient())).First(claim => claim.Chapter == First.Slug).Id;
        var claim = Report.Claims[0] with { Id = id };
        var engines = (EngineEvidence[])[claim.Engines[0], claim.Engines[1] with { Outcome = outcome }];
        var report = Report with { Claims = [claim with { Engines = engines }] };

        var page = await (await GetAsync(First.Address, report)).DocumentAsync();

        Assert.Equal(mark, page.QuerySelector($"#claim-{id} + .proof")?.ClassName);
    }

    private async Task<HttpResponseMessage> GetAsync(string address, EvidenceReport? report, string userAgent = "test")
    {
        var file = Path.Combine(_folder.Path, EvidenceStore.FileName);
        if (report is not null)
        {
            EvidenceStore.Write(file, report);
        }

        using var site = new TutorialSite();
        using var client = site.WithWebHostBuilder(builder =>
            builder.ConfigureTestServices(services => services.AddSingleton(new EvidenceStore(file)))).CreateClient();
        client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", userAgent);
        return await client.GetAsync(address, TestContext.Current.CancellationToken);
    }

    private static string Collapse(IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
