namespace CookieTutorial.Services.Evidence;

/// <summary>A sentence of a chapter, and what became of it in each engine.</summary>
/// <param name="Id">Its name: lower-case ASCII letters, digits and hyphens, unique in the course.</param>
/// <param name="Chapter">The slug of the chapter that makes it.</param>
/// <param name="Sentence">The sentence as plain text.</param>
/// <param name="Tests">The tests that prove it.</param>
/// <param name="Engines">One entry for each engine in which those tests were run.</param>
public sealed record ClaimEvidence(
    string Id, string Chapter, string Sentence, IReadOnlyList<ClaimTest> Tests, IReadOnlyList<EngineEvidence> Engines)
{
    /// <summary>The entry of an engine, or <see langword="null"/> when the tests were not run in it.</summary>
    public EngineEvidence? In(string engine) => Engines.FirstOrDefault(evidence => evidence.Engine == engine);
}
