using CookieTutorial.Services.Evidence;
using CookieTutorial.Tests.Browser.Engines;
using CookieTutorial.Tests.Site;

[assembly: AssemblyFixture(typeof(CookieTutorial.Tests.Browser.Evidence.EvidenceWriter))]

namespace CookieTutorial.Tests.Browser.Evidence;

/// <summary>Writes <c>evidence.json</c> when the run has ended, if it was asked to.</summary>
public sealed class EvidenceWriter : IAsyncLifetime
{
    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (!RunOptions.WritesEvidence)
        {
            return;
        }

        var file = Path.Combine(Repository.Root, EvidenceStore.FileName);
        var before = new EvidenceStore(file);
        await using var site = new TutorialSite();
        var claims = await PageClaim.AllAsync(site.CreateClient());
        EvidenceStore.Write(
            file, new(EvidenceReport.CurrentVersion, [.. claims.Select(claim => ToEvidence(claim, before.Find(claim.Id)))]));
    }

    private static ClaimEvidence ToEvidence(PageClaim claim, ClaimEvidence? before)
    {
        var tests = ClaimTests.All.Where(test => test.Proves.Claim == claim.Id)
            .Select(test => new ClaimTest(ClaimTests.NameOf(test.Test), test.Proves.Source))
            .OrderBy(test => test.Name, StringComparer.Ordinal)
            .ToList();
        var engines = Enum.GetValues<Engine>().Select(engine => In(engine, claim, tests, before)).OfType<EngineEvidence>();
        return new(claim.Id, claim.Chapter, claim.Sentence, tests, [.. engines]);
    }

    /// <summary>What this run has found; where it did not run all tests of a claim, what the file said before.</summary>
    private static EngineEvidence? In(Engine engine, PageClaim claim, List<ClaimTest> tests, ClaimEvidence? before)
    {
        var results = tests.Select(test => EvidenceRecorder.HasPassed(test.Name, engine)).ToList();
        if (results.Count == 0 || (results.Contains(null) && !results.Contains(false)))
        {
            return before?.In(engine.ToString());
        }

        var difference = claim.Differences.FirstOrDefault(one => one.Engine == engine.ToString()).Sentence;
        var outcome = results.Contains(false) ? Outcome.Failed : difference is null ? Outcome.Proven : Outcome.Differs;
        return new(
            engine.ToString(), EvidenceRecorder.Versions[engine], DateOnly.FromDateTime(DateTime.UtcNow), outcome, difference);
    }
}
