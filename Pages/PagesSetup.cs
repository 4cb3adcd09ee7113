using CookieTutorial.Services;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace CookieTutorial.Pages;

/// <summary>Adds the site's pages, and what holds for all of them.</summary>
public static class PagesSetup
{
    /// <summary>
    /// Adds Razor Pages, the second spellings of two addresses, and <see cref="PageMethods"/> in the place of antiforgery, which
    /// would set a cookie of its own.
    /// </summary>
    public static IServiceCollection AddTutorialPages(this IServiceCollection services)
    {
        services.AddRazorPages(options =>
        {
            options.Conventions.AddPageRoute("/Chapters/ColorCookie/TestCookies", Routes.Cookie);
            options.Conventions.AddPageRoute("/Chapters/StopTracking/StopTracking", Routes.StopTrackingHyphen);
            options.Conventions.ConfigureFilter(new IgnoreAntiforgeryTokenAttribute());
            options.Conventions.ConfigureFilter(new NoStoreAttribute());
            options.Conventions.AddFolderApplicationModelConvention("/", model =>
            {
                // The error page answers whatever the request was that failed.
                if (model.ViewEnginePath != "/Error")
                {
                    model.Filters.Add(new PageMethods());
                }
            });
        });

        // Razor Pages brings data protection along for antiforgery. Nothing here uses it, so it need not write keys to the disk.
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        return services;
    }

    /// <summary>Shows the error page for an unhandled exception and for every empty response from 400 on.</summary>
    public static IApplicationBuilder UseErrorPages(this IApplicationBuilder app) => app
        .UseExceptionHandler($"{Routes.Error}/500")
        .UseStatusCodePagesWithReExecute($"{Routes.Error}/{{0}}");
}
