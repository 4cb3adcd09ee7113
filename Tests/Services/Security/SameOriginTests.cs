using CookieTutorial.Services.Security;
using Microsoft.AspNetCore.Http;

namespace CookieTutorial.Tests.Services.Security;

/// <summary>An origin is scheme, host and port (RFC 6454, section 4): a page of another port is another origin.</summary>
public sealed class SameOriginTests
{
    [Theory]
    [InlineData("http", "192.168.1.5:5000", "http://192.168.1.5:5000", true)]
    [InlineData("http", "192.168.1.5:5000", "http://192.168.1.5:5001", false)]
    [InlineData("http", "192.168.1.5:5000", "http://192.168.1.5", false)]
    [InlineData("http", "[fe80::1]:5000", "http://[fe80::1]:5000", true)]
    [InlineData("http", "cookies.example", "http://cookies.example", true)]
    [InlineData("http", "cookies.example", "http://cookies.example:8080", false)]
    [InlineData("https", "cookies.example", "http://cookies.example", false)]
    [InlineData("https", "cookies.example", "https://evil.example", false)]
    [InlineData("https", "cookies.example", "null", false)]
    [InlineData("https", "cookies.example", "", false)]
    public void Without_Sec_Fetch_Site_the_origin_decides(string scheme, string host, string origin, bool expected) =>
        Assert.Equal(expected, Request(scheme, host, origin, site: "").IsSameOrigin());

    [Theory]
    [InlineData("same-origin", true)]
    [InlineData("same-site", false)]
    [InlineData("cross-site", false)]
    [InlineData("none", false)]
    public void Sec_Fetch_Site_decides_whatever_the_origin_says(string site, bool expected)
    {
        Assert.Equal(expected, Request("http", "localhost:5000", "http://localhost:5000", site).IsSameOrigin());
        Assert.Equal(expected, Request("http", "localhost:5000", "http://evil.example", site).IsSameOrigin());
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("none", false)]
    [InlineData("same-origin", false)]
    [InlineData("same-site", true)]
    [InlineData("cross-site", true)]
    public void A_browser_says_whether_another_origin_led_here(string site, bool expected) =>
        Assert.Equal(expected, Request("http", "localhost:5000", "", site).IsFromElsewhere());

    private static HttpRequest Request(string scheme, string host, string origin, string site)
    {
        var request = new DefaultHttpContext().Request;
        request.Scheme = scheme;
        request.Host = new(host);
        request.Headers.Origin = origin;
        request.Headers["Sec-Fetch-Site"] = site;
        return request;
    }
}
