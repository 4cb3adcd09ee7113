using CookieTutorial.Services.Hosting;

namespace CookieTutorial.Tests.Services.Hosting;

/// <summary>Who is on the reader's own machine is not sent to HTTPS; everybody else may be.</summary>
public sealed class LoopbackNameTests
{
    [Theory]
    [InlineData("localhost", true)]
    [InlineData("LOCALHOST", true)]
    [InlineData("shop.localhost", true)]
    [InlineData("Shop.LocalHost", true)]
    [InlineData("127.0.0.1", true)]
    [InlineData("[::1]", true)]
    [InlineData("notlocalhost", false)]
    [InlineData("localhost.example", false)]
    [InlineData("127.0.0.1.example", false)]
    [InlineData("192.0.2.1", false)]
    [InlineData("", false)]
    public void A_host_is_the_own_machine_or_another_one(string host, bool expected) =>
        Assert.Equal(expected, LoopbackName.Is(host));
}
