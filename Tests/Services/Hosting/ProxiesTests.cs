using CookieTutorial.Services.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CookieTutorial.Tests.Services.Hosting;

/// <summary>Who is believed when he says from where, and by which scheme, a request came.</summary>
public sealed class ProxiesTests
{
    /// <summary>The framework believes the own machine, too, unless it is told not to.</summary>
    [Theory]
    [InlineData("10.0.0.0/8", "10.0.0.0/8")]
    [InlineData("192.0.2.1", "192.0.2.1/32")]
    [InlineData("::1", "::1/128")]
    [InlineData("10.0.0.0/8 2001:db8::/32", "10.0.0.0/8 2001:db8::/32")]
    public void The_proxies_that_are_named_are_believed_and_no_others(string proxies, string networks)
    {
        var options = With(proxies);

        Assert.Equal(networks, string.Join(' ', options.KnownIPNetworks));
        Assert.Empty(options.KnownProxies);
        Assert.Equal(ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, options.ForwardedHeaders);
    }

    [Fact]
    public void Without_a_proxy_nobody_is_believed() => Assert.Equal(ForwardedHeaders.None, With("").ForwardedHeaders);

    /// <summary>The framework reads 10.1 as 10.0.0.1.</summary>
    [Theory]
    [InlineData("10")]
    [InlineData("10.1")]
    [InlineData("10.0.1")]
    [InlineData("10.0.0.0/33")]
    [InlineData("proxy.example")]
    public void What_is_no_address_and_no_network_is_refused(string proxy) => Assert.Equal(
        $"Proxies is '{proxy}', but it must be an address such as 127.0.0.1, or a network such as 10.0.0.0/8",
        Assert.Throws<SettingException>(() => With($"127.0.0.1, {proxy}")).Message);

    private static ForwardedHeadersOptions With(string proxies)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Proxies", proxies)]).Build();
        var services = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddProxies();
        using var provider = services.BuildServiceProvider();
        return provider.GetRequiredService<IOptions<ForwardedHeadersOptions>>().Value;
    }
}
