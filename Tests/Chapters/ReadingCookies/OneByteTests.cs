using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Chapters.ReadingCookies;

/// <summary>What one byte of a cookie that is no UTF-8 does, sent as no HTTP client of .NET would send it.</summary>
public sealed class OneByteTests(ListeningSite site) : IClassFixture<ListeningSite>
{
    /// <summary>The æ of Latin-1 is one byte, E6. In UTF-8 it is two, C3 A6.</summary>
    [Fact]
    public async Task It_closes_every_page_with_an_empty_answer_and_UTF_8_does_not()
    {
        foreach (var address in SiteAddresses.All)
        {
            var closed = await RawHttp.GetAsync(site.Address, address, "Cookie: stored=K\u00e6re");
            var open = await RawHttp.GetAsync(site.Address, address, "Cookie: stored=K\u00c3\u00a6re");

            Assert.StartsWith("HTTP/1.1 400 Bad Request\r\n", closed);
            Assert.EndsWith("\r\n\r\n", closed);
            Assert.Contains("\r\nContent-Length: 0\r\n", closed);
            Assert.StartsWith("HTTP/1.1 200 OK\r\n", open);
        }
    }

    [Fact]
    public async Task The_button_that_starts_over_cannot_delete_it()
    {
        var answer = await RawHttp.SendAsync(
            site.Address,
            $"POST /start-over HTTP/1.1\r\nHost: {site.Address.Authority}\r\nSec-Fetch-Site: same-origin\r\n"
            + "Cookie: stored=K\u00e6re\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 400 Bad Request\r\n", answer);
        Assert.DoesNotContain("Set-Cookie", answer, StringComparison.OrdinalIgnoreCase);
    }
}
