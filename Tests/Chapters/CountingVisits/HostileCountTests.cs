using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Chapters.CountingVisits;

/// <summary>Counts as nobody's browser sends them. The framework's own parser decides what is a cookie.</summary>
public sealed class HostileCountTests(TutorialSite site) : IClassFixture<TutorialSite>
{
    private readonly HttpClient _client = site.CreateClient();

    [Theory]
    [InlineData("")]
    [InlineData("+5")]
    [InlineData("-5")]
    [InlineData("0")]
    [InlineData("05")]
    [InlineData("0x5")]
    [InlineData("5e1")]
    [InlineData("5.0")]
    [InlineData("5 6")]
    [InlineData("%205")]
    [InlineData("5%20")]
    [InlineData("5%00")]
    [InlineData("\"5\"")]
    [InlineData("%D9%A5")]
    [InlineData("%EF%BC%95")]
    [InlineData("1000000000")]
    [InlineData("123456789012345678901234567890")]
    [InlineData("5,000")]
    [InlineData("many")]
    public async Task What_is_not_a_count_is_a_first_visit(string visits)
    {
        var response = await _client.GetAsync("/track_user", $"visits={visits}");

        Assert.StartsWith("Welcome! This is your visit number 1.", await response.OutputAsync());
        Assert.Equal(["visits=1; max-age=63072000; path=/"], response.LessonCookies());
    }

    /// <summary>Request.Cookies decodes a value before a handler sees it, so this one is written in digits.</summary>
    [Fact]
    public async Task Percent_escaped_digits_count_as_ASP_NET_Core_decodes_them()
    {
        var response = await _client.GetAsync("/track_user", "visits=%35");

        Assert.Equal(["visits=6; max-age=63072000; path=/"], response.LessonCookies());
    }

    [Fact]
    public async Task Of_two_visits_the_last_one_counts_as_ASP_NET_Core_reads_it()
    {
        var response = await _client.GetAsync("/track_user", "visits=3; visits=7");

        Assert.Equal(["visits=8; max-age=63072000; path=/"], response.LessonCookies());
    }
}
