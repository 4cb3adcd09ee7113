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
        var results = claim.About == Subject.Framework
            ? [InFramework(tests, before)]
            : Enum.GetValues<Engine>().Select(engine => In(engine, claim, tests, before));
        return new(claim.Id, claim.Chapter, claim.Sentence, claim.About, tests, [.. results.OfType<EngineEvidence>()]);
    }

    /// <summary>What this run has found; where it did not run all tests of a claim, what the file said before.</summary>
    private static EngineEvidence? In(Engine engine, PageClaim claim, List<ClaimTest> tests, ClaimEvidence? before)
    {
        var difference = claim.Differences.FirstOrDefault(one => one.Engine == engine.ToString()).Sentence;
        return HavePassed(tests, engine) switch
        {
            null => before?.In(engine.ToString()),
            false => new(engine.ToString(), EvidenceRecorder.Versions[engine], Today, Outcome.Failed, difference),
            true when difference is not null =>
                new(engine.ToString(), EvidenceRecorder.Versions[engine], Today, Outcome.Differs, difference),
            true => new(engine.ToString(), EvidenceRecorder.Versions[engine], Today, Outcome.Proven),
        };
    }

    /// <summary>Whichever browser asked, the framework answers alike: a test that fails in one engine fails the claim.</summary>
    private static EngineEvidence? InFramework(List<ClaimTest> tests, ClaimEvidence? before)
    {
        var results = RunOptions.Engines.Select(engine => HavePassed(tests, engine)).ToList();
        return results.Contains(false) || results.Contains(true)
            ? new(
                EngineEvidence.Framework,
                $"{Environment.Version}",
                Today,
                results.Contains(false) ? Outcome.Failed : Outcome.Proven)
            : before?.In(EngineEvidence.Framework);
    }

    private static DateOnly Today => DateOnly.FromDateTime(DateTime.UtcNow);

    /// <summary>Whether all tests have passed; <see langword="null"/> when not all were run, and none has failed.</summary>
    private static bool? HavePassed(List<ClaimTest> tests, Engine engine)
    {
        var results = tests.Select(test => EvidenceRecorder.HasPassed(test.Name, engine)).ToList();
        return results.Contains(false) ? false : results.Count == 0 || results.Contains(null) ? null : true;
    }
}
