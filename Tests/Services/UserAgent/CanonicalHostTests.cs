using CookieTutorial.Services.UserAgent;

namespace CookieTutorial.Tests.Services.UserAgent;

/// <summary>RFC 6265bis (draft -22), section 5.1.2.</summary>
public sealed class CanonicalHostTests
{
    [Theory]
    [InlineData("Example.TEST", "example.test")]
    [InlineData("bücher.test", "xn--bcher-kva.test")]
    [InlineData("xn--bcher-kva.test", "xn--bcher-kva.test")]
    [InlineData("a_b.test", "a_b.test")]
    [InlineData("example.test.", "example.test.")]
    [InlineData("127.0.0.1", "127.0.0.1")]
    [InlineData("[::1]", "[::1]")]
    public void A_host_is_compared_in_lower_case_and_in_ASCII(string host, string canonical) =>
        Assert.Equal(canonical, CanonicalHost.Of(host));

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("a..test")]
    [InlineData("a..")]
    [InlineData(".test")]
    [InlineData("a b")]
    [InlineData("a:80")]
    [InlineData("[x]")]
    [InlineData("a\0b")]
    public void What_is_no_host_has_no_canonical_form(string text) => Assert.Null(CanonicalHost.Of(text));

    [Fact]
    public void A_name_that_is_longer_than_names_can_be_is_none() =>
        Assert.Null(CanonicalHost.Of(string.Join('.', Enumerable.Repeat("é", 8_000))));

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("[::1]", true)]
    [InlineData("1.2.3", false)]
    [InlineData("1.2.3.256", false)]
    [InlineData("1.2.3.test", false)]
    [InlineData("", false)]
    public void An_address_is_told_from_a_name(string host, bool isAddress) =>
        Assert.Equal(isAddress, CanonicalHost.IsAddress(host));
}
