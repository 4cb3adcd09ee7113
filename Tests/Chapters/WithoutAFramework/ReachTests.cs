using System.Net;
using System.Net.NetworkInformation;
using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Chapters.WithoutAFramework;

/// <summary>Who can reach the plain server, and by which name the chapter calls it.</summary>
public sealed class ReachTests(ProductionSite production) : IClassFixture<ProductionSite>
{
    private const string Chapter = "/chapters/without-a-framework";

    [Fact]
    public async Task The_plain_server_is_linked_by_the_name_that_the_reader_has_for_this_machine()
    {
        var client = production.CreateClient();
        string[] hosts =
        [
            "localhost", "127.0.0.1", "one.example", "school.localhost", "class.localhost", "localhost:8080", "two.example",
            "127.0.0.1",
        ];
        foreach (var host in hosts)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, Chapter);
            request.Headers.Host = host;
            var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
            var link = (await response.DocumentAsync()).QuerySelector("a[href*='/hello']")?.GetAttribute("href");

            Assert.Equal(
                host.EndsWith(".example", StringComparison.Ordinal) ? null : host.Split(':')[0],
                link is null ? null : new Uri(link).Host);
        }
    }

    /// <summary>An answer that was kept has an <c>Age</c>.</summary>
    [Theory]
    [InlineData("localhost", true)]
    [InlineData("class.localhost", false)]
    public async Task The_chapter_is_kept_but_not_for_names_of_which_there_is_no_end(string host, bool isKept)
    {
        var client = production.CreateClient();

        await client.SendAsync(HttpMethod.Get, Chapter, ("Host", host));
        var second = await client.SendAsync(HttpMethod.Get, Chapter, ("Host", host));

        Assert.Equal(isKept, second.Headers.Age is not null);
    }

    [Fact]
    public async Task The_plain_server_stays_on_loopback_when_the_site_listens_everywhere()
    {
        using var everywhere =
            RunningProgram.Start("--urls", "http://*:0", "--PlainServer:Port", "0", "--environment", "Production");
        var line = await everywhere.LineAsync("The plain server listens at");
        var port = new Uri(line.Split(' ')[^1]).Port;

        var listeners = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Where(one => one.Port == port);

        Assert.All(listeners, listener => Assert.True(IPAddress.IsLoopback(listener.Address)));
        Assert.NotEmpty(listeners);
    }
}
