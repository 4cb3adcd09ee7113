namespace CookieTutorial.Services.UserAgent;

/// <summary>One way in which an engine departs from RFC 6265bis (draft -22).</summary>
/// <param name="Name">A short name.</param>
/// <param name="Sentence">What the engine does, in one plain sentence.</param>
/// <param name="Source">Where the rule was read: a file of the engine, a draft, or a bug report.</param>
/// <param name="Seen">The versions in which it was seen, or “not observed”.</param>
public sealed record EngineRule(string Name, string Sentence, string Source, string Seen)
{
    /// <summary>The rule's place among all rules, as one bit: a profile is asked for its rules with every cookie.</summary>
    internal ulong Bit { get; init; }
}
