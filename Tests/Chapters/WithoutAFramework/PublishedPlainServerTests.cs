using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Chapters.WithoutAFramework;

/// <summary>The plain server runs in a published site, too.</summary>
public sealed class PublishedPlainServerTests(PublishedSite published)
{
    [Fact]
    public async Task The_round_trip_works_where_the_site_is_published()
    {
        using var running = await published.StartAsync();
        using HttpClient client = new() { BaseAddress = await running.ReadyAsync() };

        var roundTrip = await client.GetAsync("/chapters/without-a-framework/round-trip", cookie: null);

        Assert.Contains("id=some_value_42", await roundTrip.OutputAsync());
    }
}
