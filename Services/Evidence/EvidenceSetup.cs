namespace CookieTutorial.Services.Evidence;

/// <summary>Adds the evidence.</summary>
public static class EvidenceSetup
{
    /// <summary>Adds the <see cref="EvidenceStore"/>, which reads its file when the first page asks for it.</summary>
    public static IServiceCollection AddEvidence(this IServiceCollection services) => services.AddSingleton(provider =>
        new EvidenceStore(Path.Combine(provider.GetRequiredService<IHostEnvironment>().ContentRootPath, EvidenceStore.FileName)));
}
