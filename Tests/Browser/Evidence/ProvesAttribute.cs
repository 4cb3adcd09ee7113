using System.Runtime.CompilerServices;
using CookieTutorial.Tests.Browser.Engines;
using Xunit.v3;

namespace CookieTutorial.Tests.Browser.Evidence;

/// <summary>
/// Says which claim of a chapter a browser test proves. The trait lets <c>--filter Claim=size-limit</c> run the proof of one
/// claim.
/// </summary>
/// <param name="claim">The claim's id in the chapter.</param>
/// <param name="file">The file of the test, which the compiler fills in.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class ProvesAttribute(string claim, [CallerFilePath] string file = "") : Attribute, ITraitAttribute
{
    /// <summary>The claim's id in the chapter.</summary>
    public string Claim { get; } = claim;

    /// <summary>The engines that do something else. The test proves what, and the chapter says it.</summary>
    public Engine[] DiffersIn { get; set; } = [];

    /// <summary>The file of the test, relative to the repository's root.</summary>
    public string Source { get; } =
        file.Replace('\\', '/') is var path ? path[(path.LastIndexOf("/Tests/", StringComparison.Ordinal) + 1)..] : "";

    /// <inheritdoc />
    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => [new("Claim", Claim)];
}
