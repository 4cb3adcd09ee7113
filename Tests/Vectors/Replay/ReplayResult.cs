/// <summary>One case, held against one profile.</summary>
/// <param name="Profile">The profile, or the library that was observed.</param>
/// <param name="Id">The case.</param>
/// <param name="Expected">What the collection has; the text <c>null</c> for nothing.</param>
/// <param name="Actual">What the model gives.</param>
internal sealed record ReplayResult(string Profile, string Id, string Expected, string Actual)
{
    public bool Agrees => Expected == Actual;
}
