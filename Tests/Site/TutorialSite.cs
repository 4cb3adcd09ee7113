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
    /// <remarks>The plain server has a port of its own to choose: many sites run at once in the tests.</remarks>
    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder.UseSetting("PlainServer:Port", "0");
}
