using CookieTutorial.Pages.Chapters.WithoutAFramework.PlainServer;
using CookieTutorial.Tests.Browser;
using Microsoft.Extensions.DependencyInjection;

namespace CookieTutorial.Tests.Chapters.WithoutAFramework;

/// <summary>The plain server beside the site that the browsers see.</summary>
internal static class PlainServerOfTheSite
{
    private const int UsualPort = 59900;

    /// <summary>
    /// Where it listens. Beside a site that runs already it is looked for at the site's host and the usual port.
    /// </summary>
    public static Uri PlainServerAddress(this BrowserFixture browsers) => browsers.SiteServices is { } services
        ? services.GetRequiredService<PlainHttpServer>().Address
            ?? throw new InvalidOperationException("The plain server does not run.")
        : new UriBuilder("http", browsers.SiteAddress.Host, UsualPort).Uri;
}
