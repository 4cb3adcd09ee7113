using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace CookieTutorial.Tests.Browser.Engines;

/// <summary>Runs a test once in each engine that was chosen. The trait lets <c>--filter Engine=Firefox</c> choose one.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EveryEngineAttribute : DataAttribute
{
    /// <inheritdoc />
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([.. RunOptions.Engines.Select(engine => new TheoryDataRow(engine).WithTrait("Engine", engine.ToString()))]);

    /// <inheritdoc />
    public override bool SupportsDiscoveryEnumeration() => true;
}
