using System.Text.Json.Serialization;

namespace CookieTutorial.Services.Evidence;

/// <summary>What became of a claim in one engine, or in the framework.</summary>
/// <param name="Engine">The engine's name: Chromium, Firefox or WebKit; or <see cref="Framework"/>.</param>
/// <param name="Version">The version of the browser that was driven, or of the framework.</param>
/// <param name="Date">The day of the run, in UTC.</param>
/// <param name="Outcome">What the tests found.</param>
/// <param name="Difference">Where the engine differs from the claim: the sentence that says how, as plain text.</param>
public sealed record EngineEvidence(string Engine, string Version, DateOnly Date, Outcome Outcome, string? Difference = null)
{
    /// <summary>What stands in the place of an engine for a claim about the framework.</summary>
    public const string Framework = "ASP.NET Core";

    /// <summary>The engine and the first number of its version, such as “Firefox 153”.</summary>
    [JsonIgnore]
    public string Name => $"{Engine} {Version.Split('.')[0]}";
}
