using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Chapters.YourFirstCookie;

/// <summary>Identifiers as nobody's browser sends them.</summary>
public sealed class HostileIdTests(TutorialSite site) : IClassFixture<TutorialSite>
{
    private readonly HttpClient _client = site.CreateClient();

    [Fact]
    public async Task Markup_in_a_value_is_shown_as_text()
    {
        var response = await _client.GetAsync("/test_cookie", "id=%3Cscript%3Ealert(1)%3C%2Fscript%3E");
        var document = await response.DocumentAsync();

        Assert.Equal("Got cookie with id=<script>alert(1)</script>", document.GetElementById("output")?.TextContent);
        Assert.Empty(document.QuerySelectorAll("script"));
    }
}
