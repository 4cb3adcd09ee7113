using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(CookieTutorial.Tests.LongestFirst))]

namespace CookieTutorial.Tests;

/// <summary>
/// Begins with the classes that take longest, so that none of them is left running alone at the end. No test depends on the
/// order.
/// </summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] LongestClasses = ["CourseTests", "EveryPageTests", "SampleTests", "SecureConnectionTests"];

    /// <inheritdoc />
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(
        IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(collection => Rank(collection.TestCollectionDisplayName))];

    private static int Rank(string name)
    {
        var rank = Array.FindIndex(LongestClasses, part => name.Contains(part, StringComparison.Ordinal));
        return rank < 0 ? LongestClasses.Length : rank;
    }
}
