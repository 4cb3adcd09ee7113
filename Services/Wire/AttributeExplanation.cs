using System.Globalization;

namespace CookieTutorial.Services.Wire;

/// <summary>What a part of a <c>Set-Cookie</c> header asks of the browser, in a few words.</summary>
/// <param name="Term">The attribute as the header has it.</param>
/// <param name="Meaning">What it asks for.</param>
/// <param name="Source">The section of the specification that says so.</param>
public sealed record AttributeExplanation(string Term, string Meaning, (string Name, string Url) Source)
{
    private const long SecondsInADay = 24 * 60 * 60;

    private static readonly string TooLong = string.Create(
        CultureInfo.InvariantCulture,
        $"Has no effect here: its value has more than {SetCookieHeader.LargestAttributeValue:N0} octets.");

    /// <summary>Explains the attributes of a header in their order, and before them what a missing expiry means.</summary>
    public static IEnumerable<AttributeExplanation> AllOf(SetCookieHeader header, DateTimeOffset answeredAt)
    {
        if (header.ExpiryTime(answeredAt) is null)
        {
            yield return new(
                "no max-age, no expires",
                "A session cookie: kept until the browser's session ends.",
                Specification.Rfc6265("4.1.2.2"));
        }

        foreach (var attribute in header.Attributes)
        {
            var (meaning, source) = Explain(attribute, header, answeredAt);
            yield return new(attribute.Value is null ? attribute.Name : $"{attribute.Name}={attribute.Value}", meaning, source);
        }
    }

    private static (string Meaning, (string Name, string Url) Source) Explain(
        CookieAttribute attribute, SetCookieHeader header, DateTimeOffset answeredAt)
    {
        var value = attribute.Value ?? "";
        return attribute.Name.ToLowerInvariant() switch
        {
            _ when SetCookieHeader.IsTooLong(attribute) => (TooLong, Specification.Rfc6265bis("5.6")),
            var name when header.Last(name) != attribute =>
                (
                    "Has no effect here: the same attribute stands again further on, and the last one counts.",
                    Specification.Rfc6265("5.3")),
            "max-age" => ExplainMaxAge(value),
            "expires" when DeltaSeconds.Parse(header.ValueOf("max-age")) is not null =>
                ("Has no effect here: Max-Age wins.", Specification.Rfc6265("4.1.2.2")),
            "expires" => ExplainExpires(header, value, answeredAt),
            "domain" when value.Length == 0 =>
                ("Names no domain: send it to this host alone.", Specification.Rfc6265bis("5.6.3")),
            "domain" when header.Deletes(answeredAt) =>
                ("A deletion must name the domain that the cookie was set with.", Specification.Rfc6265("5.3")),
            "domain" => (
                $"Asks to send it to {(value.StartsWith('.') ? value[1..] : value)} and all its subdomains.",
                Specification.Rfc6265("5.2.3")),
            "path" when header.Deletes(answeredAt) =>
                (
                    "A deletion must name the path that the cookie is bound to, and its Domain, if it was set with one.",
                    Specification.Rfc6265("5.3")),
            "path" when !value.StartsWith('/') =>
                (
                    "Does not begin with a slash: the browser takes the folder of the page instead.",
                    Specification.Rfc6265("5.2.4")),
            "path" when value == "/" => ("Send it to every path of this host.", Specification.Rfc6265("5.2.4")),
            "path" => ($"Send it to {value} and the paths below, to no others.", Specification.Rfc6265("5.2.4")),
            "secure" => ("Send it over secure connections only.", Specification.Rfc6265("5.2.5")),
            "httponly" => ("Hide it from scripts in the page.", Specification.Rfc6265("5.2.6")),
            "samesite" => (ExplainSameSite(value), Specification.Rfc6265bis("5.6.7")),
            "partitioned" => (
                "Keep a jar of its own for each site in whose pages this one is embedded. It needs Secure.",
                Specification.PartitionedCookies),
            "priority" => (
                "No standard has it. When Chromium has too many cookies, it throws out those of low priority first, all but 30; "
                + "Firefox ignores it.",
                Specification.CookiePriority),
            _ => ("The cookie standard does not define it: browsers ignore what they do not know.", Specification.Rfc6265("5.2")),
        };
    }

    private static (string Meaning, (string Name, string Url) Source) ExplainExpires(
        SetCookieHeader header, string value, DateTimeOffset answeredAt)
    {
        if (CookieDate.Parse(value) is not { } time)
        {
            return ("Not a time as servers write it: browsers may ignore it.", Specification.Rfc6265("5.2.1"));
        }

        var (year, written) = (time.Year, value.Split(' ')[3]);
        var isCut = time > answeredAt + SetCookieHeader.LongestLifetime;
        var wish =
            header.Deletes(answeredAt) ? "A time in the past: delete the cookie now."
            : isCut ? "Keep it until then. Browsers cut this to 400 days."
            : "Keep it until then.";
        if (year < CookieDate.FirstYear)
        {
            wish += $" The standard has no year before {CookieDate.FirstYear}, and would ignore it.";
            return (wish, Specification.Rfc6265("5.1.1"));
        }

        if (CookieDate.Written(value) != time)
        {
            wish += $" The year {written} means {year}: the standard reads it as two digits.";
            return (wish, Specification.Rfc6265("5.1.1"));
        }

        return (wish, isCut ? Specification.Rfc6265bis("5.5") : Specification.Rfc6265("5.2.1"));
    }

    private static string ExplainSameSite(string value) => value.ToLowerInvariant() switch
    {
        "strict" => "Send it only with requests that a page of the same site makes, or the reader, with a typed address.",
        "lax" => "Send it also when a link of another site leads here, but not with what other sites post or embed.",
        "none" =>
            "Send it whichever site makes the request, unless the browser blocks third-party cookies. The standard asks for "
            + "Secure with it.",
        _ => "Not a word that the standard knows: as if it were not there.",
    };

    private static (string Meaning, (string Name, string Url) Source) ExplainMaxAge(string value)
    {
        var source = Specification.Rfc6265("5.2.2");
        if (DeltaSeconds.Parse(value) is not { } seconds)
        {
            return (
                value.StartsWith('-')
                    ? "Not a number of seconds: Chromium ignores it, and Firefox deletes the cookie."
                    : "Not a number of seconds: the browser ignores it.",
                source);
        }

        if (seconds <= 0)
        {
            return ("No time left: delete the cookie now.", source);
        }

        var days = seconds < SecondsInADay * 2
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $", which is {seconds / SecondsInADay:N0} days");
        var wish = string.Create(CultureInfo.InvariantCulture, $"Keep it for {seconds:N0} seconds{days}.");
        return seconds > SetCookieHeader.LongestLifetime.TotalSeconds
            ? ($"{wish} Browsers cut this to 400 days.", Specification.Rfc6265bis("5.5"))
            : (wish, source);
    }
}
