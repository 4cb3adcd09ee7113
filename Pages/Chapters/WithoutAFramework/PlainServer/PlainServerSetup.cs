namespace CookieTutorial.Pages.Chapters.WithoutAFramework.PlainServer;

/// <summary>Adds the plain server to the site.</summary>
public static class PlainServerSetup
{
    /// <summary>Starts and stops the plain server with the site; one instance, so that pages can say where it listens.</summary>
    public static IServiceCollection AddPlainServer(this IServiceCollection services) => services
        .AddSingleton<PlainHttpServer>()
        .AddHostedService(provider => provider.GetRequiredService<PlainHttpServer>());
}
