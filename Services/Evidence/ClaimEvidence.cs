using System.Globalization;
using System.Text.Json.Serialization;

namespace CookieTutorial.Services.Evidence;

/// <summary>A sentence of a chapter, and what became of it: in each engine, or in ASP.NET Core.</summary>
/// <param name="Id">Its name: lower-case ASCII letters, digits and hyphens, unique in the course.</param>
/// <param name="Chapter">The slug of the chapter that makes it.</param>
/// <param name="Sentence">The sentence as plain text.</param>
/// <param name="About">What it is about.</param>
/// <param name="Tests">The tests that prove it.</param>
/// <param name="Engines">
/// One entry for each engine in which those tests were run; for a claim about the framework, one for the framework.
/// </param>
public sealed record ClaimEvidence(
    string Id,
    string Chapter,
    string Sentence,
    Subject About,
    IReadOnlyList<ClaimTest> Tests,
    IReadOnlyList<EngineEvidence> Engines)
{
    /// <summary>The entry of an engine, or <see langword="null"/> when the tests were not run in it.</summary>
    public EngineEvidence? In(string engine) => Engines.FirstOrDefault(evidence => evidence.Engine == engine);

    /// <summary>When and where it was proven, in one sentence; made once, because every page with the claim shows it.</summary>
    [JsonIgnore]
    public string Mark => field ??= Engines.Count == 0 ? "No evidence yet" : MarkOf(Engines);

    /// <summary>Whether its tests have run and none failed.</summary>
    [JsonIgnore]
    public bool IsProven => Engines.Count > 0 && Engines.All(engine => engine.Outcome != Outcome.Failed);

    private static string MarkOf(IReadOnlyList<EngineEvidence> engines)
    {
        var outcomes = engines.GroupBy(engine => engine.Outcome, (outcome, same) =>
            $"{InWords(outcome)} in {string.Join(" and ", same.Select(engine => engine.Name))}");
        var date = engines.Max(engine => engine.Date).ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        return $"A test on {date}: {string.Join("; ", outcomes)}";
    }

    private static string InWords(Outcome outcome) => outcome switch
    {
        Outcome.Proven => "proven",
        Outcome.Differs => "differs",
        _ => "failed",
    };
}
