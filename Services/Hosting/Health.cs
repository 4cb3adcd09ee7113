namespace CookieTutorial.Services.Hosting;

/// <summary>Answers whoever watches over the site: a load balancer, a monitor.</summary>
public static class Health
{
    /// <summary>
    /// Answers <see cref="Routes.Health"/> with the framework's health checks. There is nothing else to check: the site keeps
    /// nothing.
    /// </summary>
    public static IApplicationBuilder UseHealth(this IApplicationBuilder app) => app.UseHealthChecks(Routes.Health);
}
