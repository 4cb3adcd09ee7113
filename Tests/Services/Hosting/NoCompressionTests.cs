using CookieTutorial.Services.Hosting;
using CookieTutorial.Tests.Site;
using Microsoft.AspNetCore.Builder;

namespace CookieTutorial.Tests.Services.Hosting;

/// <summary>A page that shows a secret must not show by its size what the secret is.</summary>
public sealed class NoCompressionTests
{
    [Theory]
    [InlineData("/page", "br")]
    [InlineData("/secret", null)]
    public async Task A_page_that_is_marked_travels_as_it_is(string address, string? encoding)
    {
        await using var app = await SmallSite.StartAsync(
            app =>
            {
                app.UsePageCompression();
                app.MapGet("/page", () => new string('a', 1000));
                app.MapGet("/secret", () => new string('a', 1000)).WithMetadata(new NoCompressionAttribute());
            },
            services => services.AddPageCompression());

        var response = await app.SendAsync(HttpMethod.Get, address, ("Accept-Encoding", "br, gzip"));

        Assert.Equal(encoding, response.Content.Headers.ContentEncoding.SingleOrDefault());
        var octets = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Equal(encoding is null, octets.Length == 1000);
    }
}
