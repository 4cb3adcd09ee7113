using System.Net;
using CookieTutorial.Services.Source;
using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Http;

/// <summary>The source files that the chapters link to.</summary>
public sealed class SourceTests(TutorialSite site) : IClassFixture<TutorialSite>
{
    public static TheoryData<string> Paths => [.. EmbeddedSource.Paths];

    [Theory, MemberData(nameof(Paths))]
    public async Task A_file_is_shown_as_it_is_in_the_repository(string path)
    {
        var response = await site.CreateClient().GetAsync($"/source/{path}", cookie: null);

        var file = Path.Combine(Repository.Root, path);
        Assert.Equal(
            (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).TrimEnd('\n'),
            (await response.DocumentAsync()).QuerySelector(".listing pre")?.TextContent.TrimEnd('\n'));
    }

    [Theory]
    [InlineData("/source/")]
    [InlineData("/source/appsettings.json")]
    [InlineData("/source/../appsettings.json")]
    [InlineData("/source/..%2fappsettings.json")]
    [InlineData("/source/%3Cscript%3E")]
    public async Task What_no_chapter_shows_is_not_found(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await site.CreateClient().GetAsync(address, cookie: null)).StatusCode);
}
