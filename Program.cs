using CookieTutorial.Pages;
using CookieTutorial.Services.Evidence;
using CookieTutorial.Services.Hosting;
using CookieTutorial.Services.PlainServer;
using CookieTutorial.Services.Security;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);

// "dotnet run" finds the style sheet in Production, too; a published site has its files where they belong.
builder.WebHost.UseStaticWebAssets();
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddTutorialPages();
builder.Services.AddEvidence();
builder.Services.AddPlainServer();
builder.Services.AddResponseCompression();

var app = builder.Build();
app.UseSecurityHeaders();
app.UseErrorPages();
app.UseResponseCompression();
app.MapStaticAssets();
app.MapRazorPages().WithStaticAssets();
return app.RunSite();
