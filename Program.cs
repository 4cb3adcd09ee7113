using CookieTutorial.Pages;
using CookieTutorial.Services.Evidence;
using CookieTutorial.Services.Hosting;
using CookieTutorial.Services.Security;

return SiteLifetime.RunSite(args, () =>
{
    var builder = WebApplication.CreateBuilder(ContentRoot.OptionsFor(args));

    // "dotnet run" finds the style sheet in Production, too; a published site has its files where they belong.
    builder.WebHost.UseStaticWebAssets();
    builder.Logging.AddQuietLogs();
    builder.Services.AddSecurityHeaders();
    builder.Services.AddSingleton(TimeProvider.System);
    builder.Services.AddTutorialPages();
    builder.Services.AddEvidence();
    builder.Services.AddGracefulShutdown();
    builder.Services.AddHosts();
    builder.Services.AddProxies();
    builder.Services.AddHttps();
    builder.Services.AddKeys();
    builder.Services.AddRequestLimits();
    builder.Services.AddLabRate();
    builder.Services.AddHealthChecks();
    builder.Services.AddPageCompression();
    builder.Services.AddPageCache();

    var app = builder.Build();
    app.UseProxies();
    app.UseHosts();
    app.UseHealth();
    app.UseHttps();
    app.UseErrorPages();
    app.UseRateLimiter();
    if (!app.Environment.IsDevelopment())
    {
        // Before the compression, so that a page is compressed once. Who writes a chapter wants to see every change.
        app.UseOutputCache();
    }

    app.UsePageCompression();
    app.MapStaticAssets();
    app.MapAssetsOfOtherVersions();
    app.MapRazorPages().WithStaticAssets();
    return app;
});
