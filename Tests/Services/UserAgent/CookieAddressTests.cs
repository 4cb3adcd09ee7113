using CookieTutorial.Services.UserAgent;

namespace CookieTutorial.Tests.Services.UserAgent;

public sealed class CookieAddressTests
{
    [Theory]
    [InlineData("http://a.test", "a.test", "/")]
    [InlineData("HTTP://A.test:8080/x?y=/z#w", "a.test", "/x")]
    [InlineData("https://user:word@a.test?x", "a.test", "/")]
    [InlineData("https://[::1]:8443/x", "[::1]", "/x")]
    [InlineData("http://a.test/a b/é", "a.test", "/a%20b/%C3%A9")]
    [InlineData("http://a.test/a%41/%2f", "a.test", "/a%41/%2f")]
    [InlineData("http://a.test/a/./b/../c", "a.test", "/a/c")]
    [InlineData("http://a.test/a/%2E%2e/b/..", "a.test", "/")]
    [InlineData("http://a.test//a", "a.test", "//a")]
    [InlineData("http://a.test\\a\\b", "a.test", "/a/b")]
    public void An_address_has_the_host_and_the_path_that_a_browser_asks_for(string text, string host, string path)
    {
        var address = CookieAddress.Parse(text);

        Assert.Equal((host, path), (address?.Host, address?.Path));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/x")]
    [InlineData("ftp://a.test/")]
    [InlineData("http://")]
    [InlineData("http://a b/")]
    [InlineData("http://a.test:x/")]
    public void What_is_no_address_of_http_is_none(string text) => Assert.Null(CookieAddress.Parse(text));

    [Theory]
    [InlineData("http://localhost:5000/", true)]
    [InlineData("http://x.localhost/", true)]
    [InlineData("http://127.0.0.9/", true)]
    [InlineData("http://[::1]/", true)]
    [InlineData("http://127.0.0.test/", false)]
    [InlineData("http://notlocalhost/", false)]
    public void The_machine_itself_has_several_names(string text, bool isLoopback) =>
        Assert.Equal(isLoopback, CookieAddress.Parse(text)!.IsLoopback);

    [Theory]
    [InlineData("https://a.b.example.co.uk/", "https://example.co.uk")]
    [InlineData("http://co.uk/", "http://co.uk")]
    [InlineData("http://127.0.0.1/", "http://127.0.0.1")]
    [InlineData("http://localhost:5000/", "http://localhost")]
    [InlineData("http://a.x.localhost/", "http://x.localhost")]
    public void A_site_is_the_scheme_and_the_registrable_domain(string text, string site) =>
        Assert.Equal(site, CookieAddress.Parse(text)!.Site.ToString());
}
