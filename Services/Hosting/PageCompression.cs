namespace CookieTutorial.Services.Hosting;

/// <summary>Pages travel compressed; files were compressed when the site was published.</summary>
public static class PageCompression
{
    /// <summary>
    /// Adds Brotli and gzip, over HTTPS as well. There an eavesdropper may guess a secret by the size of a page that repeats his
    /// own words beside it (BREACH); no page here holds a secret, because the values of cookies that are not the tutorial's are
    /// withheld. One that has to hold one is marked by <see cref="NoCompressionAttribute"/>.
    /// </summary>
    public static IServiceCollection AddPageCompression(this IServiceCollection services) =>
        services.AddResponseCompression(options => options.EnableForHttps = true);

    /// <summary>Compresses every page but those with a <see cref="NoCompressionAttribute"/>.</summary>
    public static IApplicationBuilder UsePageCompression(this IApplicationBuilder app) => app.UseWhen(
        context => context.GetEndpoint()?.Metadata.GetMetadata<NoCompressionAttribute>() is null,
        compressed => compressed.UseResponseCompression());
}
