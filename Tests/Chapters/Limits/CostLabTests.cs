using System.Globalization;
using System.Net;
using System.Reflection;
using AngleSharp.Dom;
using CookieTutorial.Pages.Chapters.Limits;
using CookieTutorial.Services.Security;
using CookieTutorial.Tests.Site;
using Microsoft.AspNetCore.RateLimiting;

namespace CookieTutorial.Tests.Chapters.Limits;

/// <summary>What many cookies cost: the heavy ones, the server's limit, and how they are cleaned up.</summary>
public sealed class CostLabTests(TutorialSite memory, ListeningSite site)
    : IClassFixture<TutorialSite>, IClassFixture<ListeningSite>
{
    private readonly HttpClient _client = memory.CreateClient();

    [Theory]
    [InlineData("1", 1)]
    [InlineData("4", 4)]
    [InlineData("20", 20)]
    public async Task The_cost_lab_sets_heavy_cookies_of_4000_octets_on_its_own_address(string cookies, int count)
    {
        var response = await _client.PostLabAsync("/chapters/limits/lab/cost", $"cookies={cookies}");
        List<string> set = [];
        for (var answers = 0; answers <= 7 && response.Headers.Location?.OriginalString != "/chapters/limits/lab/cost"; answers++)
        {
            response = await _client.GetAsync(response.Headers.Location?.OriginalString!, cookie: null);
            set.AddRange(response.LessonCookies());
            Assert.InRange(response.LessonCookies().Sum(line => line.Length), 1, 15_000);
        }

        Assert.Equal("/chapters/limits/lab/cost", response.Headers.Location?.OriginalString);
        Assert.Equal(
            Enumerable.Range(1, count).Select(number =>
                $"limits-heavy-{number}={new string('x', 4000 - $"limits-heavy-{number}".Length)}; "
                + "max-age=60; path=/chapters/limits/lab/cost; Priority=Low"),
            set);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?first=0&last=3")]
    [InlineData("?first=1&last=21")]
    [InlineData("?first=4&last=3")]
    [InlineData("?first=-2147483648&last=3")]
    [InlineData("?first=x&last=y")]
    [InlineData("?first=2147483647&last=20")]
    public async Task What_is_no_part_of_the_chain_hands_out_nothing(string query)
    {
        var response = await _client.GetAsync($"/chapters/limits/lab/heavy{query}", cookie: null);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(response.SetCookie());
    }

    [Fact]
    public async Task A_link_of_another_site_hands_out_nothing()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/chapters/limits/lab/heavy?first=1&last=20");
        request.Headers.Add("Sec-Fetch-Site", "cross-site");

        var response = await _client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(response.SetCookie());
    }

    [Fact]
    public void The_address_of_the_heavy_cookies_is_limited_though_it_takes_no_form() => Assert.Equal(
        LabRate.Policy, typeof(HeavyModel).GetCustomAttribute<EnableRateLimitingAttribute>()?.PolicyName);

    [Theory]
    [InlineData("")]
    [InlineData("cookies=")]
    [InlineData("cookies=0")]
    [InlineData("cookies=21")]
    [InlineData("cookies=3.5")]
    [InlineData("cookies=%3Cb%3E")]
    [InlineData("cookies=99999999999999999999")]
    [InlineData("cookies=%ED%A0%80%0d%0a")]
    public async Task A_wrong_number_of_heavy_cookies_is_told_at_the_field(string form)
    {
        var response = await _client.PostLabAsync("/chapters/limits/lab/cost", form);
        var document = await response.DocumentAsync();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("Type a whole number from 1 to 20.", document.QuerySelector(".field .problem")?.TextContent);
        Assert.Equal(
            document.QuerySelector(".field .problem")?.Id,
            document.QuerySelector(".field input")?.GetAttribute("aria-describedby"));
        Assert.Empty(response.SetCookie());
    }

    [Fact]
    public async Task Ten_thousand_digits_are_a_wrong_number()
    {
        var response = await _client.PostLabAsync("/chapters/limits/lab/cost", "cookies=" + new string('9', 10_000));

        var page = await response.DocumentAsync();
        Assert.Equal("Type a whole number from 1 to 20.", page.QuerySelector(".problem")?.TextContent);
        Assert.Equal("Nothing was set: see the form below.", page.QuerySelector("#output [role=status]")?.TextContent);
    }

    [Fact]
    public async Task The_cost_lab_counts_the_octets_of_the_header_lines()
    {
        var response = await RawHttp.GetAsync(site.Address, "/chapters/limits/lab/cost", "Cookie: limits-heavy-1=x");

        // "Cookie: limits-heavy-1=x", "Host: localhost:12345" and "Connection: close", each with its line end.
        var all = 26 + $"Host: {site.Address.Authority}".Length + 2 + 19;
        Assert.Contains("This request carried 1 heavy cookie.", response);
        Assert.Contains("<strong>26 octets</strong>", response);
        Assert.Contains($"All its header lines together: {all} of the 32,768 octets", response);
        Assert.Contains($"min=\"0\" max=\"32768\" value=\"{all}\"", response);
    }

    [Fact]
    public async Task The_server_answers_431_beyond_its_limit_of_header_octets()
    {
        string Cookies(int octets) => "Cookie: limits-heavy-1=" + new string('x', octets - "Cookie: limits-heavy-1=\r\n".Length);
        var others = $"Host: {site.Address.Authority}\r\nConnection: close\r\n".Length;

        var read = await RawHttp.GetAsync(site.Address, "/chapters/limits/lab/cost", Cookies(32_768 - others - 2));
        var refused = await RawHttp.GetAsync(site.Address, "/chapters/limits/lab/cost", Cookies(32_768 + 1 - others));

        Assert.StartsWith("HTTP/1.1 200 ", read);
        Assert.StartsWith("HTTP/1.1 431 ", refused);
    }

    [Fact]
    public async Task Cleaning_up_deletes_the_labs_cookies_that_came_and_the_heavy_ones_that_cannot()
    {
        const string Gone = "max-age=-1";

        var response = await _client.PostLabAsync(
            "/chapters/limits/lab/clean-up", "", "limits-1=1; limits-12=1; limits-size=xxx; limits-other=1; id=5");

        Assert.StartsWith("Your browser was asked to delete 3 cookies of the lab", await response.OutputAsync());
        Assert.Equal(
            ((string[])[
                $"limits-size=; {Gone}; path=/chapters/limits/lab",
                $"limits-1=; {Gone}; path=/chapters/limits/lab",
                $"limits-12=; {Gone}; path=/chapters/limits/lab",
                .. Enumerable.Range(1, 20).Select(number => $"limits-heavy-{number}=; {Gone}; path=/chapters/limits/lab/cost"),
            ]).Order(),
            response.SetCookie().Order());
    }

    [Fact]
    public async Task A_long_cookie_line_waits_to_be_asked_for_and_is_whole()
    {
        var cookie = string.Join("; ", Enumerable.Range(1, 180).Select(number => $"{LabCookies.Numbered(number)}=1"));

        var document = await (await _client.GetAsync("/chapters/limits/lab/clean-up", cookie)).DocumentAsync();

        Assert.Equal(
            $"A long Cookie line: 180 cookies in {cookie.Length.ToString("N0", CultureInfo.InvariantCulture)} characters",
            document.QuerySelector(".sent details > summary")?.TextContent);
        Assert.Equal($"Cookie: {cookie}", document.QuerySelector(".sent details .header-line")?.TextContent);
        Assert.Equal(4, document.QuerySelectorAll(".jar tbody tr").Length);
        Assert.Equal("176 more cookies", document.QuerySelector(".jar summary")?.TextContent);
    }

    [Fact]
    public async Task Before_it_cleans_up_the_page_says_what_came_and_deletes_nothing()
    {
        var response = await _client.GetAsync("/chapters/limits/lab/clean-up", "limits-7=1; limits-size=x; id=5");

        Assert.Equal("Your browser sent 2 cookies of the lab to this address.", await response.OutputAsync());
        Assert.Empty(response.SetCookie());
    }
}
