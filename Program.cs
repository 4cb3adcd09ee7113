using CookieTutorial.Pages;
using CookieTutorial.Services.Hosting;
using CookieTutorial.Services.PlainServer;
using CookieTutorial.Services.Security;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddTutorialPages();
builder.Services.AddPlainServer();

var app = builder.Build();
app.UseSecurityHeaders();
app.UseErrorPages();
app.MapStaticAssets();
app.MapRazorPages();
return app.RunSite();
