using CookieTutorial.Pages.Chapters;
using CookieTutorial.Pages.Components;
using CookieTutorial.Services;
using CookieTutorial.Services.Course;
using CookieTutorial.Services.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.RateLimiting;

namespace CookieTutorial.Pages;

/// <summary>Adds the site's pages, and what holds for all of them.</summary>
public static class PagesSetup
{
    /// <summary>
    /// Adds Razor Pages, what the chapters add to the services, the judging of checkpoints there, <see cref="PageMethods"/> in
    /// the place of antiforgery, which would set a cookie of its own, and <see cref="LabRate"/> for every page that takes a form.
    /// </summary>
    public static IServiceCollection AddTutorialPages(this IServiceCollection services)
    {
        services.AddSingleton(TutorialCourse.Contents);
        foreach (var chapter in TutorialCourse.Contents.Chapters)
        {
            chapter.AddServices(services);
        }

        // Not the AddRazorPages of all services, by which every request is authenticated and authorized: no page asks who its
        // reader is. Razor Pages want this one service all the same.
        services.AddSingleton<IAuthorizationPolicyProvider, DefaultAuthorizationPolicyProvider>();
        services.AddMvcCore().AddDataAnnotations().AddRazorPages(options =>
        {
            options.Conventions.AddFolderApplicationModelConvention("/Chapters", model =>
            {
                // No checkpoint is reached on a chapter's own page, which may come out of the cache.
                if (!typeof(ChapterPageModel).IsAssignableFrom(model.ModelType))
                {
                    model.Filters.Add(new TypeFilterAttribute<ProgressFilter> { IsReusable = true });
                }
            });
            options.Conventions.ConfigureFilter(new NoStoreAttribute());
            options.Conventions.AddFolderApplicationModelConvention("/", model =>
            {
                // PageMethods take its place.
                model.Filters.Remove(model.Filters.OfType<AutoValidateAntiforgeryTokenAttribute>().Single());

                // The error page answers whatever the request was that failed.
                if (model.ViewEnginePath != "/Error")
                {
                    model.Filters.Add(new PageMethods());
                    model.Filters.Add(new BrokenForms());
                }

                if (model.HandlerMethods.Any(handler => HttpMethods.IsPost(handler.HttpMethod)))
                {
                    model.EndpointMetadata.Add(new EnableRateLimitingAttribute(LabRate.Policy));
                }
            });
        }).AddMvcOptions(options =>
        {
            // They read names as jQuery writes them, and throw where a bracket is missing. No form here has such names.
            options.ValueProviderFactories.RemoveType<JQueryFormValueProviderFactory>();
            options.ValueProviderFactories.RemoveType<JQueryQueryStringValueProviderFactory>();

            // Those of the framework: one stores TempData, a cookie that no page has; the other is for controllers only.
            options.Filters.Clear();
        });
        return services;
    }

    /// <summary>Shows the error page for an unhandled exception and for every empty response from 400 on.</summary>
    public static IApplicationBuilder UseErrorPages(this IApplicationBuilder app) => app
        .UseExceptionHandler($"{Routes.Error}/500")
        .UseStatusCodePagesWithReExecute($"{Routes.Error}/{{0}}");
}
