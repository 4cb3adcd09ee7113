using System.Net;
using CookieTutorial.Services.Hosting;
using CookieTutorial.Tests.Site;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CookieTutorial.Tests.Services.Hosting;

/// <summary>Which hosts the setting may name, and which a request.</summary>
public sealed class HostsTests
{
    [Theory]
    [InlineData("*")]
    [InlineData("cookies.example;localhost;")]
    [InlineData("*.cookies.example")]
    [InlineData("127.0.0.1;[::1]")]
    public void The_setting_names_hosts_or_all_below_one_or_any(string hosts) => Validate(hosts);

    [Theory]
    [InlineData("")]
    [InlineData(";")]
    [InlineData("*.")]
    [InlineData("**")]
    [InlineData("*cookies.example")]
    [InlineData("cookies.*")]
    [InlineData("cookies.example;http://localhost")]
    [InlineData("cookies.example, localhost")]
    [InlineData("::1")]
    public void A_setting_that_names_something_else_is_refused(string hosts) =>
        Assert.Throws<SettingException>(() => Validate(hosts));

    [Theory]
    [InlineData("localhost", HttpStatusCode.OK, "A page.")]
    [InlineData("localhost:65535", HttpStatusCode.OK, "A page.")]
    [InlineData("[::1]:5000", HttpStatusCode.OK, "A page.")]
    [InlineData("localhost:65536", HttpStatusCode.BadRequest, "The Host of this request is the name of no host.")]
    [InlineData("a-.example", HttpStatusCode.BadRequest, "The Host of this request is the name of no host.")]
    public async Task A_request_for_no_host_is_told_so_in_plain_text(string host, HttpStatusCode status, string text)
    {
        await using var app = await SmallSite.StartAsync(app =>
        {
            app.UseHosts();
            app.MapGet("/", () => "A page.");
        });

        var response = await app.SendAsync(HttpMethod.Get, "/", ("Host", host));

        Assert.Equal(status, response.StatusCode);
        Assert.Equal(text, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("text/plain; charset=utf-8", response.Content.Headers.ContentType?.ToString());
    }

    /// <summary>HTTP/1.0 has requests without a host (RFC 9112, section 3.2): there is no address to send them to.</summary>
    [Theory]
    [InlineData("http", HttpStatusCode.BadRequest)]
    [InlineData("https", HttpStatusCode.OK)]
    public async Task A_request_that_names_no_host_is_not_sent_to_https(string scheme, HttpStatusCode status)
    {
        await using var app = await SmallSite.StartAsync(
            app =>
            {
                app.Use((context, next) =>
                {
                    context.Request.Host = default;
                    return next(context);
                });
                app.UseHosts();
                app.UseHttps();
                app.MapGet("/", () => "A page.");
            },
            services => services.AddSingleton(Setting(("Https:Enforce", "true"), ("Https:Port", "443"))).AddHttps());

        var response = await app.SendAsync(HttpMethod.Get, $"{scheme}://localhost/");

        Assert.Equal(status, response.StatusCode);
        Assert.Null(response.Headers.Location);
    }

    private static void Validate(string hosts)
    {
        var services = new ServiceCollection().AddSingleton(Setting(("AllowedHosts", hosts))).AddHosts();
        using var provider = services.BuildServiceProvider();
        provider.GetRequiredService<IStartupValidator>().Validate();
    }

    private static IConfiguration Setting(params (string Name, string Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(one => KeyValuePair.Create<string, string?>(one.Name, one.Value)))
        .Build();
}
