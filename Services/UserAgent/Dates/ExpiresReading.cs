using System.Collections.Immutable;

namespace CookieTutorial.Services.UserAgent.Dates;

/// <summary>What the standard or a browser makes of the text of an <c>Expires</c> attribute.</summary>
/// <param name="By">Whose reading it is: the name of a <see cref="Profile"/>.</param>
/// <param name="Moment">The moment that the text names; <see langword="null"/> when it is no date, or is not looked at.</param>
/// <param name="Outcome">What becomes of the cookie.</param>
public sealed record ExpiresReading(string By, DateTimeOffset? Moment, ExpiresOutcome Outcome)
{
    /// <summary>The readings of the standard, Chromium and Firefox, in this order.</summary>
    /// <param name="octets">The value of the attribute: any text; each character is the octet of its number.</param>
    /// <param name="now">When the cookie arrives.</param>
    public static ImmutableArray<ExpiresReading> AllOf(string octets, DateTimeOffset now)
    {
        // White space at both ends is not part of a value (section 5.6). A tab anywhere else may refuse the cookie.
        var value = octets.Trim(' ', '\t');
        return
        [
            .. from profile in Profile.Engines.Insert(0, Profile.Standard)
               select profile.Has(EngineRules.TabIsRefused) && value.Contains('\t', StringComparison.Ordinal)
                   ? new ExpiresReading(profile.Name, null, ExpiresOutcome.Refused)
                   : Of(profile, profile.ParseDate(value), now),
        ];
    }

    private static ExpiresReading Of(Profile profile, DateTimeOffset? moment, DateTimeOffset now) => new(
        profile.Name,
        moment,
        moment switch
        {
            null => ExpiresOutcome.Session,
            { } expiry when expiry <= now => ExpiresOutcome.Deleted,
            { } expiry when expiry - now > profile.CookieAgeLimit => ExpiresOutcome.Cut,
            _ => ExpiresOutcome.Kept,
        });
}
