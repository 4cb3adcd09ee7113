using CookieTutorial.Services.UserAgent;

namespace CookieTutorial.Tests.Services.UserAgent;

/// <summary>RFC 6265bis (draft -22), section 5.1.3.</summary>
public sealed class DomainMatchTests
{
    [Theory]
    [InlineData("example.test", "example.test", true)]
    [InlineData("shop.example.test", "example.test", true)]
    [InlineData("example.test", "shop.example.test", false)]
    [InlineData("badexample.test", "example.test", false)]
    [InlineData("example.test.", "example.test", false)]
    [InlineData("other.test", "example.test", false)]
    [InlineData("example.test", "", false)]
    public void A_host_matches_its_own_name_and_those_above_it(string host, string domain, bool matches) =>
        Assert.Equal(matches, DomainMatch.Matches(host, domain));

    [Theory]
    [InlineData("127.0.0.1", "127.0.0.1", true)]
    [InlineData("127.0.0.1", "0.0.1", false)]
    public void Nothing_lies_below_an_address(string host, string domain, bool matches) =>
        Assert.Equal(matches, DomainMatch.Matches(host, domain));
}
