using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace CookieTutorial.Tests.Browser.Engines;

/// <summary>Runs a test once in each engine that was chosen. The trait lets <c>--filter Engine=Firefox</c> choose one.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EveryEngineAttribute : DataAttribute
{
    /// <summary>
    /// Engines that cannot show what the test is about, such as WebKit, which finds no made-up host on this machine.
    /// </summary>
    public Engine[] NotIn { get; set; } = [];

    /// <inheritdoc />
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(
        MethodInfo testMethod, DisposalTracker disposalTracker) => new([.. RowsFor(RunOptions.Engines)]);

    /// <summary>
    /// A row for each of the chosen engines that can show it. Where none can, because <c>BROWSERS</c> left out those that could,
    /// the run says so instead of failing.
    /// </summary>
    internal IEnumerable<TheoryDataRow<Engine>> RowsFor(IReadOnlyCollection<Engine> chosen)
    {
        var able = chosen.Except(NotIn).ToList();
        return able.Count == 0
            ? [new TheoryDataRow<Engine>(chosen.First()).WithSkip("None of the engines that BROWSERS names can show this.")]
            : able.Select(engine => new TheoryDataRow<Engine>(engine).WithTrait("Engine", $"{engine}"));
    }

    /// <inheritdoc />
    public override bool SupportsDiscoveryEnumeration() => true;
}
