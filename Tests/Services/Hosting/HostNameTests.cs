using CookieTutorial.Services.Hosting;

namespace CookieTutorial.Tests.Services.Hosting;

public sealed class HostNameTests
{
    [Theory]
    [InlineData("localhost")]
    [InlineData("a.cookies.localhost")]
    [InlineData("cookies.example.")]
    [InlineData("my_host")]
    [InlineData("192.168.1.5")]
    [InlineData("[::1]")]
    [InlineData("xn--bcher-kva.example")]
    public void A_name_or_an_address_is_a_host(string host) => Assert.True(HostName.IsValid(host));

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..localhost")]
    [InlineData("!.localhost")]
    [InlineData("xn--.example")]
    [InlineData("xn--a.localhost")]
    [InlineData("XN--A.localhost")]
    [InlineData("-a.example")]
    [InlineData("a-.example")]
    [InlineData("a b")]
    [InlineData("b\u00fccher.example")]
    [InlineData("::1")]
    [InlineData("[::1")]
    [InlineData("[fe80::1%eth0]")]
    [InlineData("[127.0.0.1]")]
    [InlineData("[1]")]
    [InlineData("<script>")]
    public void Anything_else_is_none(string host) => Assert.False(HostName.IsValid(host));

    [Fact]
    public void A_label_has_at_most_63_characters_and_a_name_253()
    {
        var label = new string('a', 63);

        Assert.True(HostName.IsValid($"{label}.{label}.{label}.{label[..61]}"));
        Assert.False(HostName.IsValid($"{label}a.example"));
        Assert.False(HostName.IsValid($"{label}.{label}.{label}.{label[..62]}"));
    }
}
