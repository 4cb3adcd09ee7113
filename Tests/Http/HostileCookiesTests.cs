using System.Net;
using CookieTutorial.Services;
using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Http;

/// <summary>Cookie headers as nobody's browser sends them. The framework's own parser decides what is a cookie.</summary>
public sealed class HostileCookiesTests(ListeningSite site, TutorialSite memory) : IClassFixture<ListeningSite>, IClassFixture<TutorialSite>
{
    private readonly HttpClient _memory = memory.CreateClient();
    private readonly HttpClient _client = site.CreateClient();

    /// <summary>Latin-1 text; each character goes over the wire as one byte.</summary>
    public static TheoryData<string> Garbage =>
    [
        "", ";", "=", "==", ";;;", "visits", "visits=", "=5", "visits==5", "visits = 5", "visits=5,color=red", "visits=\"", "\"visits=5\"",
        "color=%", "color=%zz", "color=%00", "color=%0d%0aSet-Cookie:%20x=1", "color=%FF%FE", "color=%ED%A0%80", "color=%F0%9F%8D%AA",
        "color=a\tb", "color=a b", "color=a,b", "color=\\", "visits=1; visits=2; visits=x", "\u00c3\u00a9=\u00c3\u00a9",
        "color=\u00c3\u00a9", "$Version=1; $Path=/; visits=3", "__Host-visits=9", "VISITS=3", "color={\"a\":1}", "a=b; a=b; a=b",
        new string(';', 8000), new string('=', 8000), new string('a', 8000), "color=" + new string('x', 8000),
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
    [InlineData("Cookie: color=\u0000")]
    [InlineData("Cookie: color=\u00ff")]
    public async Task Bytes_that_no_header_may_hold_are_a_bad_request(string line)
    {
        var response = await RawHttp.GetAsync(site.Address, "/test_cookies", line);

        Assert.StartsWith("HTTP/1.1 400 Bad Request\r\n", response);
    }

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

    /// <summary>Request.Cookies drops such a pair without a word, so to the handler there is no cookie.</summary>
    [Theory]
    [InlineData("color=")]
    [InlineData("color=light blue")]
    [InlineData("color=a,b")]
    [InlineData("color=\"x")]
    public async Task A_pair_that_ASP_NET_Core_drops_is_no_cookie(string cookie)
    {
        var response = await _client.GetAsync("/test_cookies", cookie);

        Assert.Equal("Cookie Set", await response.OutputAsync());
        Assert.Equal(["color=blue; path=/"], response.LessonCookies());
    }

    [Theory]
    [InlineData("\u00a0color=top-secret")]
    [InlineData("\u2003id=top-secret")]
    [InlineData("\u000bvisits=top-secret")]
    public async Task A_name_that_only_looks_like_the_tutorials_is_foreign(string cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/test_cookies");
        request.Headers.TryAddWithoutValidation("Cookie", cookie);
        var response = await _memory.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.DoesNotContain("top-secret", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Of_two_visits_the_last_one_counts_as_ASP_NET_Core_reads_it()
    {
        var response = await _client.GetAsync("/track_user", "visits=3; visits=7");

        Assert.Equal(["visits=8; max-age=63072000; path=/"], response.LessonCookies());
    }

    [Theory]
    [InlineData("/test_cookie", "id", "Got cookie with id=")]
    [InlineData("/test_cookies", "color", "Your favorite color is ")]
    public async Task Markup_in_a_value_is_shown_as_text(string address, string name, string text)
    {
        var response = await _client.GetAsync(address, $"{name}=%3Cscript%3Ealert(1)%3C%2Fscript%3E");
        var document = await response.DocumentAsync();

        Assert.Equal($"{text}<script>alert(1)</script>", document.GetElementById("output")?.TextContent);
        Assert.Empty(document.QuerySelectorAll("script"));
    }

    [Fact]
    public async Task Markup_in_a_header_line_is_shown_as_text()
    {
        var response = await _client.GetAsync("/test_cookies", "color=<script>alert(1)</script>; <b>=<i>; id=\"><img src=x>");
        var document = await response.DocumentAsync();

        Assert.Empty(document.QuerySelectorAll("script, b, i, main img"));
        Assert.StartsWith("Cookie: color=<script>alert(1)</script>; <b>=", document.QuerySelector(".sent .header-line")?.TextContent);
    }

    [Fact]
    public async Task The_value_of_a_foreign_cookie_stands_nowhere_on_a_page()
    {
        foreach (var page in SiteAddresses.All)
        {
            var response = await _client.GetAsync(page, "session=top-secret; color=blue; top-secret; visits=2; =top-secret");

            Assert.DoesNotContain("top-secret", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task Headers_beyond_the_limit_are_refused_and_the_next_request_works()
    {
        var refused = await RawHttp.GetAsync(site.Address, "/test_cookies", "Cookie: color=" + new string('x', 33_000));
        var tooMany = await RawHttp.GetAsync(site.Address, "/test_cookies", [.. Enumerable.Repeat("Cookie: color=red", 101)]);
        var next = await _client.GetAsync("/test_cookies", "color=red");

        Assert.StartsWith("HTTP/1.1 431 ", refused);
        Assert.StartsWith("HTTP/1.1 431 ", tooMany);
        Assert.Equal(HttpStatusCode.OK, next.StatusCode);
    }
}
