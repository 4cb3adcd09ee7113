using System.Net;
using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Http;

/// <summary>Style sheet, script and icon: a browser loads them once, and they have nothing to do with cookies.</summary>
public sealed class AssetsTests(TutorialSite site) : IClassFixture<TutorialSite>
{
    public static TheoryData<string, string, string, string> Files => new()
    {
        { SiteAddresses.Chapter, "link[rel=stylesheet]", "href", "^/css/site\\.[0-9a-z]+\\.css$" },
        { SiteAddresses.Chapter, "script[src]", "src", "^/js/chapter\\.[0-9a-z]+\\.js$" },
        { SiteAddresses.LivePage, "link[rel=icon]", "href", "^/favicon\\.[0-9a-z]+\\.svg$" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    [InlineData("/nowhere", "link[rel=stylesheet]", "href", "^/css/site\\.[0-9a-z]+\\.css$")]
    public async Task A_page_names_a_file_by_its_content_so_that_a_browser_may_keep_it_for_ever(
        string page, string selector, string attribute, string expected)
    {
        using var client = site.CreateClient();

        var document = await (await client.GetAsync(page, cookie: null)).DocumentAsync();
        var address = document.QuerySelector(selector)?.GetAttribute(attribute);
        Assert.Matches(expected, address);

        var file = await client.GetAsync(address!, $"{AnyLesson.CookieName}=3");
        Assert.Equal(HttpStatusCode.OK, file.StatusCode);
        Assert.NotNull(file.Headers.ETag);
        Assert.Empty(file.SetCookie());
    }
}
