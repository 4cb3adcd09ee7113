using System.Globalization;
using CookieTutorial.Services.UserAgent;
using CookieTutorial.Services.UserAgent.Dates;

namespace CookieTutorial.Services.Wire;

/// <summary>What a part of a <c>Set-Cookie</c> header asks of the browser, in a few words.</summary>
/// <param name="Term">The attribute as the header has it.</param>
/// <param name="Meaning">What it asks for.</param>
/// <param name="Source">The section of the specification that says so.</param>
public sealed record AttributeExplanation(string Term, string Meaning, (string Name, string Url) Source)
{
    private const long SecondsInADay = 24 * 60 * 60;

    private static readonly Profile _standard = Profile.Standard;

    private static readonly string _cut =
        string.Create(CultureInfo.InvariantCulture, $" Browsers cut this to {_standard.CookieAgeLimit.Days} days.");

    private static readonly string _priority = string.Create(
        CultureInfo.InvariantCulture,
        $"No standard has it. When Chromium has too many cookies, it throws out those of low priority first, all but "
        + $"{StoreLimits.Quotas[(int)Priority.Low]}; Firefox ignores it.");

    /// <summary>
    /// Explains the attributes of a header in their order. Before them stands why the whole line is refused, if it is, and what a
    /// missing expiry means.
    /// </summary>
    public static IEnumerable<AttributeExplanation> AllOf(StorageDecision decision, DateTimeOffset answeredAt)
    {
        if (decision.Outcome == StorageOutcome.Refused)
        {
            yield return new("the whole line", $"Browsers ignore it. {decision.Reason.Sentence}", decision.Reason.Source);
        }

        var expiry = decision.Line.ExpiryTime(answeredAt);
        if (expiry is null)
        {
            yield return new(
                "no max-age, no expires",
                "A session cookie: kept until the browser's session ends.",
                Specification.Rfc6265("4.1.2.2"));
        }

        for (var index = 0; index < decision.Line.Attributes.Length; index++)
        {
            var attribute = decision.Line.Attributes[index];
            var (meaning, source) = attribute.Ignored is { } reason
                ? attribute.Kind == AttributeKind.Priority && reason == Reasons.Unknown
                    ? (_priority, Specification.CookiePriority)
                    : ($"Has no effect here. {reason.Sentence}{Readers(decision.Line, index, answeredAt)}", reason.Source)
                : Explain(attribute, decision, expiry <= answeredAt, answeredAt);
            yield return new(Octets.ToText(attribute.ToString()), meaning, source);
        }
    }

    /// <summary>What engines make of an expiry that the standard does not read.</summary>
    private static string Readers(SetCookieString line, int index, DateTimeOffset answeredAt)
    {
        if (line.Attributes[index].Ignored is var reason && reason != Reasons.NoDate && reason != Reasons.NoSeconds)
        {
            return "";
        }

        var text = $"a; {string.Join("; ", line.Attributes)}";
        return string.Concat(
            from profile in Profile.Engines
            let read = SetCookieString.Parse(text, profile)
            where read.Attributes[index].Ignored is null
            let isOver = read.ExpiryTime(answeredAt) <= answeredAt
            select $" {profile.Name} reads it all the same, and {(isOver ? "deletes" : "keeps")} the cookie.");
    }

    private static (string Meaning, (string Name, string Url) Source) Explain(
        CookieAv attribute, StorageDecision decision, bool isDeletion, DateTimeOffset answeredAt) => attribute.Kind switch
    {
        AttributeKind.MaxAge => ExplainMaxAge(decision.Line.MaxAge!.Value),
        AttributeKind.Expires => ExplainExpires(attribute.Value, decision.Line.Expires!.Value, answeredAt),
        AttributeKind.Domain => ExplainDomain(attribute.Value, decision, isDeletion),
        AttributeKind.Path when isDeletion => (
            "A deletion must name the path that the cookie is bound to, and its Domain, if it was set with one.",
            Specification.Rfc6265("5.3")),
        AttributeKind.Path => (ExplainPath(attribute.Value), Specification.Rfc6265("5.2.4")),
        AttributeKind.Secure => ("Send it over secure connections only.", Specification.Rfc6265("5.2.5")),
        AttributeKind.HttpOnly => ("Hide it from scripts in the page.", Specification.Rfc6265("5.2.6")),
        AttributeKind.SameSite => (ExplainSameSite(decision.Line.SameSite), Specification.Rfc6265bis("5.6.7")),
        _ => (
            "Keep a jar of its own for each site in whose pages this one is embedded. It needs Secure.",
            Specification.PartitionedCookies),
    };

    private static (string Meaning, (string Name, string Url) Source) ExplainDomain(
        string value, StorageDecision decision, bool isDeletion)
    {
        return value is "" or "." ? ("Names no domain: send it to this host alone.", Specification.Rfc6265bis("5.6.3"))
            : isDeletion ? ("A deletion must name the domain that the cookie was set with.", Specification.Rfc6265("5.3"))
            : decision.Cookie is { HostOnly: true } ? (
                "Names this host, which is a public suffix: send it to this host alone.", Specification.Rfc6265bis("5.7"))
            : (
                $"Asks to send it to {Octets.ToText(value.StartsWith('.') ? value[1..] : value)} and all its subdomains.",
                Specification.Rfc6265("5.2.3"));
    }

    private static string ExplainPath(string value) =>
        !value.StartsWith('/') ? "Does not begin with a slash: the browser takes the folder of the page instead."
        : value == "/" ? "Send it to every path of this host."
        : $"Send it to {Octets.ToText(value)} and the paths below, to no others.";

    private static (string Meaning, (string Name, string Url) Source) ExplainExpires(
        string value, DateTimeOffset moment, DateTimeOffset answeredAt)
    {
        var isCut = moment - answeredAt > _standard.CookieAgeLimit;
        var wish =
            moment <= answeredAt ? "A time in the past: delete the cookie now."
            : isCut ? $"Keep it until then.{_cut}"
            : "Keep it until then.";
        var written = CookieDate.Tokens(value).First(token => token.Kind == CookieDateTokenKind.Year).Text;
        return int.TryParse(written, CultureInfo.InvariantCulture, out var year) && year != moment.Year
            ? (
                $"{wish} The year {written} means {moment.Year}: the standard reads it as two digits.",
                Specification.Rfc6265("5.1.1"))
            : (wish, isCut ? Specification.Rfc6265bis("5.5") : Specification.Rfc6265("5.2.1"));
    }

    private static string ExplainSameSite(SameSite sameSite) => sameSite switch
    {
        SameSite.Strict => "Send it only with requests that a page of the same site makes, or the reader, with a typed address.",
        SameSite.Lax => "Send it also when a link of another site leads here, but not with what other sites post or embed.",
        _ =>
            "Send it whichever site makes the request, unless the browser blocks third-party cookies. The standard asks for "
            + "Secure with it.",
    };

    private static (string Meaning, (string Name, string Url) Source) ExplainMaxAge(long seconds)
    {
        if (seconds <= 0)
        {
            return ("No time left: delete the cookie now.", Specification.Rfc6265("5.2.2"));
        }

        var days = seconds < SecondsInADay * 2
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $", which is {seconds / SecondsInADay:N0} days");
        var wish = string.Create(CultureInfo.InvariantCulture, $"Keep it for {seconds:N0} seconds{days}.");
        return seconds > _standard.CookieAgeLimit.TotalSeconds
            ? ($"{wish}{_cut}", Specification.Rfc6265bis("5.5"))
            : (wish, Specification.Rfc6265("5.2.2"));
    }
}
