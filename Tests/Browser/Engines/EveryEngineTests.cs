namespace CookieTutorial.Tests.Browser.Engines;

/// <summary>In which engines a browser test runs.</summary>
public sealed class EveryEngineTests
{
    private readonly EveryEngineAttribute _notInFirefox = new() { NotIn = [Engine.Firefox] };

    [Fact]
    public void A_test_runs_in_each_chosen_engine_that_can_show_it() => Assert.Equal(
        [Engine.Chromium, Engine.WebKit],
        _notInFirefox.RowsFor([Engine.Chromium, Engine.Firefox, Engine.WebKit]).Select(row => row.Data));

    /// <summary>xunit fails a theory without a row, and the reader who chose one engine would look for a fault.</summary>
    [Fact]
    public void Where_no_chosen_engine_can_the_run_says_so() =>
        Assert.Contains("BROWSERS", Assert.Single(_notInFirefox.RowsFor([Engine.Firefox])).Skip);
}
