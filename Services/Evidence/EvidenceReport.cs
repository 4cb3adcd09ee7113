namespace CookieTutorial.Services.Evidence;

/// <summary>What test runs in real browsers have proven: the content of <c>evidence.json</c>.</summary>
/// <param name="Version">
/// The version of the file's form: <see cref="CurrentVersion"/>, or another one that this program cannot read.
/// </param>
/// <param name="Claims">All claims, in reading order.</param>
public sealed record EvidenceReport(int Version, IReadOnlyList<ClaimEvidence> Claims)
{
    /// <summary>The version that this program reads and writes.</summary>
    public const int CurrentVersion = 2;
}
