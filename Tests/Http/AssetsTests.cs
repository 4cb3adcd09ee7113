using System.Net;
using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Http;

/// <summary>Style sheet, script and icon: a browser loads them once, and they have nothing to do with cookies.</summary>
public sealed class AssetsTests(TutorialSite site) : IClassFixture<TutorialSite>
{
    public static TheoryData<string, string, string, string> Files => new()
    {
        { SiteAddresses.Chapter, "link[rel=stylesheet]", "href", "^/css/site\\.[0-9a-z]+\\.css$" },
        { SiteAddresses.Chapter, "script[src]", "src", "^/js/[a-z-]+\\.[0-9a-z]+\\.js$" },
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

    /// <summary>A page of another version names it so, while an update is under way.</summary>
    [Theory]
    [InlineData("/css/site.0123456789.css", "text/css", "/css/site.css")]
    [InlineData("/js/reading.zzzzzzzzzz.js", "text/javascript", "/js/reading.js")]
    public async Task A_fingerprint_of_another_version_leads_to_the_file_of_this_one_which_is_not_kept(
        string address, string type, string file)
    {
        using var client = site.CreateClient();

        var response = await client.GetAsync(address, cookie: null);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType?.ToString());
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
        Assert.Equal(
            await client.GetStringAsync(file, TestContext.Current.CancellationToken),
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("/css/nothing.0123456789.css")]
    [InlineData("/css/site.0123456789.js")]
    [InlineData("/css/site.short.css")]
    [InlineData("/css/..%2f..%2fappsettings.0123456789.css")]
    [InlineData("/samples/plain.0123456789.css")]
    [InlineData("/_framework/blazor.web.js")]
    public async Task What_is_no_file_of_any_version_is_not_found(string address)
    {
        using var client = site.CreateClient();

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(address, cookie: null)).StatusCode);
    }
}
