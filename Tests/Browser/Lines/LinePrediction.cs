using CookieTutorial.Services.UserAgent;

namespace CookieTutorial.Tests.Browser.Lines;

/// <summary>What the model says of a case.</summary>
/// <param name="Retrievals">What each of its exchanges asks with.</param>
/// <param name="Decisions">What becomes of each of its lines.</param>
/// <param name="Store">What is there in the end.</param>
internal sealed record LinePrediction(RetrievalDecision[] Retrievals, StorageDecision[] Decisions, CookieStore Store)
{
    /// <summary>The <c>Cookie</c> line of each exchange in octets.</summary>
    public IEnumerable<string?> Cookies => Retrievals.Select(retrieval => retrieval.CookieString);

    /// <summary>Every reason that the model gives.</summary>
    public IEnumerable<Reason> Reasons =>
    [
        .. Decisions.Select(decision => decision.Reason),
        .. Decisions.SelectMany(decision => decision.Line.Attributes).Select(attribute => attribute.Ignored).OfType<Reason>(),
        .. Retrievals.SelectMany(retrieval => retrieval.LeftOut).Select(cookie => cookie.Reason),
    ];
}
