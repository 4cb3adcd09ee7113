using System.Collections.Immutable;

namespace CookieTutorial.Services.UserAgent.Dates;

/// <summary>What the standard or a browser makes of the text of an <c>Expires</c> attribute.</summary>
/// <param name="By">Whose reading it is: <c>Standard</c>, or the name of an engine.</param>
/// <param name="Moment">The moment that the text names; <see langword="null"/> when it is no date, or is not looked at.</param>
/// <param name="Outcome">What becomes of the cookie.</param>
public sealed record ExpiresReading(string By, DateTimeOffset? Moment, ExpiresOutcome Outcome)
{
    /// <summary>The longest lifetime of a cookie: 400 days (RFC 6265bis (draft -22), section 5.5).</summary>
    public static readonly TimeSpan CookieAgeLimit = TimeSpan.FromDays(400);

    private static readonly (string By, Func<string, DateTimeOffset?> Parse, bool RefusesTab)[] _readers =
    [
        ("Standard", CookieDate.Parse, false),
        ("Chromium", ChromiumDate.Parse, true),
        ("Firefox", FirefoxDate.Parse, false),
    ];

    /// <summary>The readings of the standard, Chromium and Firefox, in this order.</summary>
    /// <param name="octets">The value of the attribute: any text; each character is the octet of its number.</param>
    /// <param name="now">When the cookie arrives.</param>
    public static ImmutableArray<ExpiresReading> AllOf(string octets, DateTimeOffset now)
    {
        // White space at both ends is not part of a value (section 5.6). Chromium refuses a cookie with a tab anywhere else.
        var value = octets.Trim(' ', '\t');
        return
        [
            .. from reader in _readers
               select reader.RefusesTab && value.Contains('\t', StringComparison.Ordinal)
                   ? new ExpiresReading(reader.By, null, ExpiresOutcome.Refused)
                   : Of(reader.By, reader.Parse(value), now),
        ];
    }

    private static ExpiresReading Of(string by, DateTimeOffset? moment, DateTimeOffset now) => new(by, moment, moment switch
    {
        null => ExpiresOutcome.Session,
        { } expiry when expiry <= now => ExpiresOutcome.Deleted,
        { } expiry when expiry - now > CookieAgeLimit => ExpiresOutcome.Cut,
        _ => ExpiresOutcome.Kept,
    });
}
