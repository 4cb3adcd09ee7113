using AngleSharp.Html.Parser;
using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Http;

/// <summary>
/// The first line of the wire panel, asked for by a socket: browsers and HTTP clients rewrite an address before they send it.
/// </summary>
public sealed class RequestLineTests(ListeningSite site) : IClassFixture<ListeningSite>
{
    [Theory]
    [InlineData("?a=%41%20b+c")]
    [InlineData("?%3cb%3E&&=%25")]
    [InlineData("")]
    public async Task The_panel_shows_the_target_as_it_was_sent(string query)
    {
        // The first letter of the path is escaped: %74 for t.
        var (first, rest) = ((int)SiteAddresses.LivePage[1], SiteAddresses.LivePage[2..]);
        var target = $"/%{first:x2}{rest}{query}";

        var page = new HtmlParser().ParseDocument(await RawHttp.GetAsync(site.Address, target));

        Assert.Equal($"GET {target} HTTP/1.1", page.QuerySelector(".sent .start-line")?.TextContent);
    }
}
