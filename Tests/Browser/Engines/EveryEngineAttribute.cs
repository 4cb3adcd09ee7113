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
        MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([.. RunOptions.Engines.Except(NotIn).Select(engine => new TheoryDataRow(engine).WithTrait("Engine", $"{engine}"))]);

    /// <inheritdoc />
    public override bool SupportsDiscoveryEnumeration() => true;
}
