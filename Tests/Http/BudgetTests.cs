using System.Net.Http.Headers;
using CookieTutorial.Pages.Chapters;
using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Http;

/// <summary>What a chapter costs over the wire, compressed as browsers ask for it.</summary>
public sealed class BudgetTests(ListeningSite site) : IClassFixture<ListeningSite>
{
    private const int FirstVisit = 60_000;
    private const int NextVisit = 15_000;

    public static TheoryData<string> Chapters => [.. TutorialCourse.Contents.Chapters.Select(chapter => chapter.Address)];

    [Theory, MemberData(nameof(Chapters))]
    public async Task A_chapter_costs_at_most_60_kB_on_the_first_visit_and_15_kB_on_the_next(string address)
    {
        using var client = new HttpClient { BaseAddress = site.Address };
        var page = await SizeAsync(client, address);
        var assets = 0;
        foreach (var asset in await AssetsAsync(client, address))
        {
            assets += await SizeAsync(client, asset);
        }

        Assert.InRange(page + assets, 1, FirstVisit);
        Assert.InRange(page, 1, NextVisit);
    }

    [Fact]
    public void All_scripts_together_have_at_most_15_kB()
    {
        var scripts = Directory.EnumerateFiles(Path.Combine(Repository.Root, "wwwroot", "js"));

        Assert.InRange(scripts.Sum(file => new FileInfo(file).Length), 1, 15_000);
    }

    [Fact]
    public async Task An_asset_that_the_browser_has_is_not_sent_again()
    {
        using var client = new HttpClient { BaseAddress = site.Address };
        foreach (var asset in await AssetsAsync(client, SiteAddresses.Chapter))
        {
            var first = await client.GetAsync(asset, TestContext.Current.CancellationToken);
            using var request = new HttpRequestMessage(HttpMethod.Get, asset);
            request.Headers.IfNoneMatch.Add(Assert.IsType<EntityTagHeaderValue>(first.Headers.ETag));

            var next = await client.SendAsync(request, TestContext.Current.CancellationToken);

            Assert.Equal(System.Net.HttpStatusCode.NotModified, next.StatusCode);
        }
    }

    /// <summary>The style sheets, the scripts and the icon that a page asks for.</summary>
    private static async Task<IReadOnlyList<string>> AssetsAsync(HttpClient client, string address)
    {
        var page = await (await client.GetAsync(address, TestContext.Current.CancellationToken)).DocumentAsync();
        List<string> assets =
        [
            .. page.QuerySelectorAll("link[rel=stylesheet], link[rel=icon]").Select(link => link.GetAttribute("href")!),
            .. page.QuerySelectorAll("script[src]").Select(script => script.GetAttribute("src")!),
        ];
        Assert.True(assets.Count > 5, string.Join(' ', assets));
        return assets;
    }

    private static async Task<int> SizeAsync(HttpClient client, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.AcceptEncoding.Add(new("br"));
        var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        response.EnsureSuccessStatusCode();
        var body = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        return response.Headers.ToString().Length + body.Length;
    }
}
