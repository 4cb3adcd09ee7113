using System.Runtime.CompilerServices;
using Xunit.Sdk;
using Xunit.v3;

namespace CookieTutorial.Tests.Site;

/// <summary>
/// A test that exists where nginx is installed, which few machines have. Elsewhere it is not among the tests: one that does
/// nothing would be counted as passed.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer(typeof(Discoverer))]
public sealed class NginxFactAttribute(
    [CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
    : FactAttribute(sourceFilePath, sourceLineNumber)
{
    /// <summary>xunit makes it by its type.</summary>
    public sealed class Discoverer : FactDiscoverer
    {
        /// <inheritdoc />
        public override ValueTask<IReadOnlyCollection<IXunitTestCase>> Discover(
            ITestFrameworkDiscoveryOptions discoveryOptions, IXunitTestMethod testMethod, IFactAttribute factAttribute) =>
            Nginx.Program is null ? new([]) : base.Discover(discoveryOptions, testMethod, factAttribute);
    }
}
