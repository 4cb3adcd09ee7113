using Microsoft.AspNetCore.Hosting;

namespace CookieTutorial.Tests.Site;

/// <summary>The same site as it runs where readers reach it.</summary>
public sealed class ProductionSite : TutorialSite
{
    /// <inheritdoc />
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseEnvironment("Production");
    }
}
