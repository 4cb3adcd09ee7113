using System.Net;
using CookieTutorial.Services.Security;
using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Chapters.ReadingCookies;

/// <summary>Texts of a length that only a server's limits stop: who pastes one keeps the page, and reads why.</summary>
public sealed class LongTextTests(ListeningSite site) : LabTests(site)
{
    [Fact]
    public async Task A_text_that_the_framework_reads_gets_a_sentence_at_its_field()
    {
        var response = await PostAsync("/stored", ("text", new('x', RequestLimits.BodyOctets - 100)));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(response.LessonCookies());
        Assert.Equal(
            "The text has 65,436 characters. This field takes at most 200: shorten it.",
            Problem(await response.DocumentAsync(), "text"));
    }

    [Theory]
    [InlineData(RequestLimits.BodyOctets + 1)]
    [InlineData(1_000_000)]
    public async Task A_longer_one_gets_a_sentence_above_the_form(int length)
    {
        var response = await PostAsync("/stored", ("text", new('x', length)));
        var document = await response.DocumentAsync();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(response.LessonCookies());
        Assert.StartsWith("The form could not be read.", Assert.Single(document.QuerySelectorAll(".problem")).TextContent);
    }
}
