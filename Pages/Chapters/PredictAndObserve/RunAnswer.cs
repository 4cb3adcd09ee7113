using System.Collections.Immutable;

namespace CookieTutorial.Pages.Chapters.PredictAndObserve;

/// <summary>What answers a step of a run.</summary>
/// <param name="SetCookie">The values of its <c>Set-Cookie</c> lines, in octets.</param>
/// <param name="Next">Where it leads the browser.</param>
public sealed record RunAnswer(ImmutableArray<string> SetCookie, Uri Next);
