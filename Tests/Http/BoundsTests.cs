using System.Text.Encodings.Web;
using CookieTutorial.Pages;
using CookieTutorial.Pages.Chapters;
using CookieTutorial.Tests.Site;
using Microsoft.AspNetCore.Html;

namespace CookieTutorial.Tests.Http;

/// <summary>What one answer may cost is bounded, whatever its request brings.</summary>
public sealed class BoundsTests(ListeningSite site) : IClassFixture<ListeningSite>
{
    private const int MostHeaderOctets = 16_000;
    private const int MostBodyOctets = 200_000;

    private static readonly string Name = AnyLesson.CookieName;

    /// <summary>
    /// Costly requests within the server's limits: many cookies, long ones, and characters that markup writes as six, or that are
    /// shown by their number, which takes eight; and some of them in each cookie that a page may print.
    /// </summary>
    public static TheoryData<string> Cookies =>
    [
        string.Concat(Enumerable.Repeat("a;", 16_000)),
        string.Concat(Enumerable.Repeat($"{Name}=1;", 32_000 / (Name.Length + 3))),
        $"{Name}={new string('\'', 8_000)}; a={new string('\'', 8_000)}; b={new string('\'', 8_000)}",
        string.Concat(Enumerable.Range(1, 2_000).Select(number => $"{number}=';")),
        .. AnyLesson.NamesByHand.Select(name => $"{name}={new string('+', 24_900)}"),
        .. AnyLesson.NamesByHand.Select(name => $"{name}={new string('\u0001', 24_900)}"),
    ];

    [Theory, MemberData(nameof(Cookies))]
    public async Task No_answer_has_more_than_16_kB_of_header_lines_or_200_kB_of_body(string cookie)
    {
        foreach (var address in SiteAddresses.All)
        {
            var target = address + "?a=" + new string('\'', 6_000 - address.Length);
            var line = $"Cookie: {cookie[..Math.Min(cookie.Length, 25_000)]}";
            AssertBounded(address, await RawHttp.GetAsync(site.Address, target, line));
            AssertBounded(
                address,
                await RawHttp.SendAsync(
                    site.Address,
                    $"POST {address} HTTP/1.1\r\nHost: {site.Address.Authority}\r\nSec-Fetch-Site: same-origin\r\n"
                    + $"Cookie: {cookie}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
        }
    }

    /// <summary>What browsers keep fits: 4,096 octets, printed as six characters each, several times.</summary>
    [Theory]
    [InlineData(120_000, true)]
    [InlineData(120_001, false)]
    public void An_output_that_is_too_long_has_a_sentence_in_its_place(int characters, bool isShown)
    {
        HtmlString output = new(new string('x', characters));

        var shown = output.WithinBounds(HtmlEncoder.Default).ToString()!;

        Assert.Equal(isShown, shown == output.Value);
        Assert.Equal(!isShown, shown.StartsWith("<p id=\"output\">This output is too long to show", StringComparison.Ordinal));
    }

    /// <summary>So nobody needs to measure the output of such a request, whatever stands in it.</summary>
    [Theory]
    [InlineData('\'')]
    [InlineData('+')]
    [InlineData('\u0001')]
    [InlineData(';')]
    public async Task A_request_that_brings_less_than_2048_characters_makes_no_output_too_long(char character)
    {
        var text = new string(character, 2_000);
        foreach (var address in TutorialCourse.Contents.Demos.Select(demo => demo.Address))
        {
            var pages = AnyLesson.NamesByHand.Select(name => RawHttp.GetAsync(site.Address, address, $"Cookie: {name}={text}"))
                .Append(RawHttp.GetAsync(site.Address, $"{address}?header={Uri.EscapeDataString(text)[..2_000]}"));
            foreach (var page in await Task.WhenAll(pages))
            {
                var output = page.Split("data-desk=\"output\">").Last().Split("<section class=\"wire\"")[0];
                Assert.InRange(output.Length, 0, 120_000);
            }
        }
    }

    [Theory]
    [InlineData("xn--.example")]
    [InlineData("..localhost")]
    [InlineData("!.localhost")]
    [InlineData("xn--a.localhost")]
    [InlineData("localhost:65536")]
    [InlineData("localhost:99999999999999")]
    [InlineData("[::1]:65536")]
    public async Task A_host_that_is_none_is_a_bad_request_everywhere(string host)
    {
        foreach (var address in SiteAddresses.All.Append("/nowhere").Append("/css/site.css").Append("/healthz"))
        {
            var response = await RawHttp.SendAsync(
                site.Address, $"GET {address} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");

            Assert.StartsWith("HTTP/1.1 400 ", response);
            Assert.Contains("\r\nContent-Security-Policy: ", response);
        }
    }

    private static void AssertBounded(string address, string response)
    {
        var head = response.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        Assert.False(response.StartsWith("HTTP/1.1 5", StringComparison.Ordinal), address);
        Assert.True(head <= MostHeaderOctets, $"{address}: {head} octets of header lines.");
        Assert.True(response.Length - head <= MostBodyOctets, $"{address}: {response.Length - head} octets of body.");
    }
}
