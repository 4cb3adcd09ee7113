using CookieTutorial.Tests.Chapters;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace CookieTutorial.Tests.Site;

/// <summary>The whole site in memory: no port, no network. Its clients neither follow redirects nor keep cookies.</summary>
public class TutorialSite : WebApplicationFactory<Program>
{
    public TutorialSite()
    {
        ClientOptions.AllowAutoRedirect = false;
        ClientOptions.HandleCookies = false;
    }

    /// <inheritdoc />
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        foreach (var (name, value) in ChapterParts.Settings)
        {
            builder.UseSetting(name, value);
        }
    }
}
