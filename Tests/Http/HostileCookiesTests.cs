using System.Net;
using CookieTutorial.Services;
using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Http;

/// <summary>Cookie headers as nobody's browser sends them. The framework's own parser decides what is a cookie.</summary>
public sealed class HostileCookiesTests(ListeningSite site, TutorialSite memory)
    : IClassFixture<ListeningSite>, IClassFixture<TutorialSite>
{
    private static readonly string Name = AnyLesson.CookieName;
    private static readonly string Other = AnyLesson.OtherCookieName;

    private readonly HttpClient _memory = memory.CreateClient();
    private readonly HttpClient _client = site.CreateClient();

    /// <summary>Latin-1 text; each character goes over the wire as one byte.</summary>
    public static TheoryData<string> Garbage =>
    [
        "", ";", "=", "==", ";;;", Name, $"{Name}=", "=5", $"{Name}==5", $"{Name} = 5", $"{Name}=5,{Other}=red", $"{Name}=\"",
        $"\"{Name}=5\"", $"{Name}=%", $"{Name}=%zz", $"{Name}=%00", $"{Name}=%0d%0aSet-Cookie:%20x=1", $"{Name}=%FF%FE",
        $"{Name}=%ED%A0%80",
        $"{Name}=%F0%9F%8D%AA", $"{Name}=a\tb", $"{Name}=a b", $"{Name}=a,b", $"{Name}=\\", $"{Name}=1; {Name}=2; {Name}=x",
        "\u00c3\u00a9=\u00c3\u00a9", $"{Name}=\u00c3\u00a9", $"$Version=1; $Path=/; {Name}=3", $"__Host-{Name}=9",
        $"{Name.ToUpperInvariant()}=3", $"{Name}={{\"a\":1}}", "a=b; a=b; a=b",
        new string(';', 8000), new string('=', 8000), new string('a', 8000), $"{Name}={new string('x', 8000)}",
    ];

    [Theory, MemberData(nameof(Garbage))]
    public async Task No_cookie_header_breaks_a_page(string cookie)
    {
        foreach (var page in SiteAddresses.All)
        {
            var response = await RawHttp.GetAsync(site.Address, page, $"Cookie: {cookie}");

            Assert.StartsWith("HTTP/1.1 200 OK\r\n", response);
        }
    }

    [Theory]
    [InlineData("Cookie: a=\u0000")]
    [InlineData("Cookie: a=\u00ff")]
    public async Task Bytes_that_no_header_may_hold_are_a_bad_request(string line)
    {
        var response = await RawHttp.GetAsync(site.Address, SiteAddresses.LivePage, line);

        Assert.StartsWith("HTTP/1.1 400 Bad Request\r\n", response);
    }

    [Theory]
    [InlineData("\u00a0")]
    [InlineData("\u2003")]
    [InlineData("\u000b")]
    public async Task A_name_that_only_looks_like_the_tutorials_is_foreign(string space)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, SiteAddresses.LivePage);
        request.Headers.TryAddWithoutValidation("Cookie", $"{space}{Name}=top-secret");
        var response = await _memory.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.DoesNotContain("top-secret", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Markup_in_a_header_line_is_shown_as_text()
    {
        var response = await _client.GetAsync(
            SiteAddresses.LivePage, $"{Name}=<script>alert(1)</script>; <b>=<i>; {Other}=\"><img src=x>");
        var document = await response.DocumentAsync();

        Assert.Empty(document.QuerySelectorAll("script, b, i, main img"));
        Assert.StartsWith(
            $"Cookie: {Name}=<script>alert(1)</script>; <b>=",
            document.QuerySelector(".sent .header-line")?.TextContent);
    }

    [Fact]
    public async Task The_value_of_a_foreign_cookie_stands_nowhere_on_a_page()
    {
        foreach (var page in SiteAddresses.All)
        {
            var response = await _client.GetAsync(page, $"session=top-secret; {Name}=blue; top-secret; {Other}=2; =top-secret");

            Assert.DoesNotContain("top-secret", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task Headers_beyond_the_limit_are_refused_and_the_next_request_works()
    {
        var refused = await RawHttp.GetAsync(site.Address, SiteAddresses.LivePage, "Cookie: a=" + new string('x', 33_000));
        var tooMany = await RawHttp.GetAsync(site.Address, SiteAddresses.LivePage, [.. Enumerable.Repeat("Cookie: a=1", 101)]);
        var next = await _client.GetAsync(SiteAddresses.LivePage, "a=1");

        Assert.StartsWith("HTTP/1.1 431 ", refused);
        Assert.StartsWith("HTTP/1.1 431 ", tooMany);
        Assert.Equal(HttpStatusCode.OK, next.StatusCode);
    }
}
