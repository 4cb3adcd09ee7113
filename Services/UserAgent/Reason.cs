namespace CookieTutorial.Services.UserAgent;

/// <summary>Why a user agent decides as it does.</summary>
/// <param name="Step">
/// The section and step, such as <c>5.7 step 13</c>, of the specification that <paramref name="Source"/> names.
/// </param>
/// <param name="Sentence">The same in one plain sentence.</param>
/// <param name="Source">The section of the specification.</param>
public sealed record Reason(string Step, string Sentence, (string Name, string Url) Source)
{
    /// <summary>A step of RFC 6265bis (draft -22).</summary>
    /// <param name="step">The section, and behind a blank its step: <c>5.7 step 13</c>.</param>
    /// <param name="sentence">The step in one plain sentence.</param>
    internal static Reason Bis(string step, string sentence) =>
        new(step, sentence, Specification.Rfc6265bis(step.Split(' ')[0]));

    /// <summary>The rule by which an engine departs from a step of the specification.</summary>
    internal static Reason Of(string step, EngineRule rule) =>
        new(step, rule.Sentence, Specification.Rfc6265bis(step.Split(' ')[0]));
}
