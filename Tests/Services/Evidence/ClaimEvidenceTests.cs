using CookieTutorial.Services.Evidence;

namespace CookieTutorial.Tests.Services.Evidence;

/// <summary>What is said of a claim must not say more than its tests have shown.</summary>
public sealed class ClaimEvidenceTests
{
    [Fact]
    public void Without_a_result_nothing_is_proven()
    {
        Assert.False(With().IsProven);
        Assert.Equal("No evidence yet", With().Mark);
    }

    [Fact]
    public void Engines_that_agree_are_named_together_and_the_newest_day_counts()
    {
        var claim = With(("Chromium", 22, Outcome.Proven), ("Firefox", 23, Outcome.Proven), ("WebKit", 21, Outcome.Differs));

        Assert.True(claim.IsProven);
        Assert.Equal("A test on 23 November 2026: proven in Chromium 156 and Firefox 156; differs in WebKit 156", claim.Mark);
    }

    [Fact]
    public void A_failure_is_called_one()
    {
        var claim = With(("Chromium", 22, Outcome.Failed));

        Assert.False(claim.IsProven);
        Assert.Equal("A test on 22 November 2026: failed in Chromium 156", claim.Mark);
    }

    private static ClaimEvidence With(params (string Engine, int Day, Outcome Outcome)[] results) => new(
        "a-claim",
        "a-chapter",
        "A claim.",
        Subject.Browsers,
        [],
        [.. results.Select(one => new EngineEvidence(one.Engine, "156.0.1", new(2026, 11, one.Day), one.Outcome))]);
}
