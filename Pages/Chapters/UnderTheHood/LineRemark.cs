using System.Collections.Immutable;
using System.Globalization;
using CookieTutorial.Services.UserAgent;

namespace CookieTutorial.Pages.Chapters.UnderTheHood;

/// <summary>
/// Where browsers would not do what a <c>Set-Cookie</c> line asks, although a server writes it without a complaint. The browser
/// tests send such lines to browsers.
/// </summary>
/// <param name="Kind">What becomes of the cookie.</param>
/// <param name="Text">Why, as a sentence.</param>
/// <param name="Source">The text that says so.</param>
public sealed record LineRemark(RemarkKind Kind, string Text, (string Name, string Url) Source)
{
    /// <summary>All remarks on a line: what the model of each browser makes of it, put into words.</summary>
    /// <param name="line">The value of a <c>Set-Cookie</c> header.</param>
    /// <param name="request">The request that the line would answer.</param>
    public static IEnumerable<LineRemark> AllOf(string line, CookieRequest request)
    {
        var octets = Octets.FromText(line);
        var standard = Receive(Profile.Standard);
        ImmutableArray<(Profile Profile, StorageDecision Decision)> engines =
            [.. Profile.Engines.Select(profile => (profile, Receive(profile)))];
        IEnumerable<LineRemark?> remarks =
        [
            OutcomeRemark.Of([(Profile.Standard, standard), .. engines, (Profile.Safari, Receive(Profile.Safari))]),
            .. standard.Line.Attributes.Index().Select(attribute => OfLongAttribute(attribute.Index, attribute.Item, engines)),
            .. engines.All(engine => engine.Decision.Outcome == StorageOutcome.Stored)
                ? [OfDomain(engines[0].Decision), PathRemark.Of(engines[0].Decision.Cookie!.Path)]
                : Enumerable.Empty<LineRemark?>(),
        ];
        return remarks.OfType<LineRemark>();

        StorageDecision Receive(Profile profile) => StorageModel.Receive(CookieStore.Empty, octets, request, profile);
    }

    /// <summary>Whose domain has nothing below it has named himself in vain.</summary>
    private static LineRemark? OfDomain(StorageDecision decision) =>
        decision is { Line.Domain: { Length: > 0 }, Cookie: { HostOnly: true, Domain: var host } }
            ? new(
                RemarkKind.Kept,
                $"Browsers send it to {host} alone, and to no subdomain: {host} is {Describe(host)}.",
                Specification.Rfc6265bis("5.7"))
            : null;

    private static string Describe(string host) =>
        CanonicalHost.IsAddress(host) ? "an address"
        : host.Contains('.', StringComparison.Ordinal) ? "a public suffix"
        : "a single label";

    private static LineRemark? OfLongAttribute(
        int index, CookieAv attribute, ImmutableArray<(Profile Profile, StorageDecision Decision)> engines)
    {
        if (attribute.Ignored != Reasons.AttributeTooLong)
        {
            return null;
        }

        var obeying = engines.Where(engine => engine.Decision.Line.Attributes[index].Ignored is null).ToList();
        var limit = string.Create(
            CultureInfo.InvariantCulture,
            $"The value of the attribute {Octets.ToText(attribute.Name)} has {attribute.Value.Length:N0} octets, and "
            + $"{SetCookieString.LargestAttributeValue:N0} are the limit.");
        return obeying.Count == 0
            ? new(RemarkKind.Kept, $"{limit} Browsers ignore the attribute.", Reasons.AttributeTooLong.Source)
            : new(
                RemarkKind.Differs,
                $"{limit} {obeying[0].Profile.Name} obeys this one all the same, whatever its value; the standard ignores it.",
                Reasons.AttributeTooLong.Source);
    }
}
