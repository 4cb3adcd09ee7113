using System.Collections.Immutable;
using CookieTutorial.Services.UserAgent.Dates;

namespace CookieTutorial.Services.UserAgent;

/// <summary>
/// What distinguishes one user agent from another. A test or a page changes one with <c>with</c>: another policy, another notion
/// of a secure connection.
/// </summary>
public sealed record Profile
{
    private readonly ulong _rules;

    /// <summary>Its name, such as <c>Firefox</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The versions that it was held against, or “not observed”.</summary>
    public required string Seen { get; init; }

    /// <summary>
    /// How it reads the text of <c>Expires</c> (5.1.1): octets; <see langword="null"/> for a text that is no date.
    /// </summary>
    public required Func<string, DateTimeOffset?> ParseDate { get; init; }

    /// <summary>Where it departs from the specification.</summary>
    public ImmutableArray<EngineRule> Rules
    {
        get;
        init => (field, _rules) = (value, value.Aggregate(0UL, (all, rule) => all | rule.Bit));
    } = [];

    /// <summary>Which connections it calls secure; the specification leaves that to it (5.8.3).</summary>
    public Func<CookieAddress, bool> IsSecure { get; init; } = address => address.IsHttps || address.IsLoopback;

    /// <summary>What becomes of cookies in pages of other sites; the specification leaves that to it (8.1).</summary>
    public ThirdPartyPolicy ThirdParties { get; init; } = ThirdPartyPolicy.Allow;

    /// <summary>
    /// For how long a new cookie without <c>SameSite</c> goes along with a cross-site POST at the top level (5.6.7.2).
    /// </summary>
    public TimeSpan LaxAllowingUnsafe { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>The longest lifetime (5.5).</summary>
    public TimeSpan CookieAgeLimit { get; init; } = TimeSpan.FromDays(400);

    /// <summary>
    /// How many cookies it keeps; <see langword="null"/> for no bound: the specification asks for at least 50 for a domain and
    /// 3000 in all (6.1).
    /// </summary>
    public StoreLimits? Limits { get; init; }

    /// <summary>Whether it departs from the specification by a rule.</summary>
    public bool Has(EngineRule rule) => (_rules & rule.Bit) != 0;

    /// <summary>RFC 6265bis (draft -22) and, for <c>Partitioned</c>, the CHIPS draft.</summary>
    public static Profile Standard { get; } = new()
    {
        Name = "Standard",
        Seen = "RFC 6265bis (draft -22)",
        ParseDate = CookieDate.Parse,
    };

    /// <summary>Chromium, as it comes from upstream. Debian's blocks third-party cookies.</summary>
    public static Profile Chromium { get; } = new()
    {
        Name = "Chromium",
        Seen = "Chromium 156",
        ParseDate = ChromiumDate.Parse,
        Rules =
        [
            EngineRules.TabIsRefused,
            EngineRules.NamelessWithEqualsIsRefused,
            EngineRules.UnreadableExpiryResets,
            EngineRules.MaxAgeMayHavePlus,
            EngineRules.OverflowEndsNumber,
            EngineRules.DotIsNoDomain,
            EngineRules.AddressIsHostOnly,
            EngineRules.BarIsEncoded,
            EngineRules.HostPrefixIsLiteral,
            EngineRules.HttpPrefixes,
            EngineRules.NewValueIsNewer,
        ],
        Limits = StoreLimits.Chromium,
    };

    /// <summary>Firefox.</summary>
    public static Profile Firefox { get; } = new()
    {
        Name = "Firefox",
        Seen = "Firefox 153 ESR",
        ParseDate = FirefoxDate.Parse,
        Rules =
        [
            EngineRules.TextIsAName,
            EngineRules.NamelessIsRefused,
            EngineRules.UnreadableExpiryResets,
            EngineRules.AnyMinusIsPast,
            EngineRules.OverflowEndsNumber,
            EngineRules.FlagsAreNotMeasured,
            EngineRules.DotIsNoDomain,
            EngineRules.AddressIsHostOnly,
            EngineRules.PathHasNoTab,
            EngineRules.HostPrefixNeedsNoPath,
            EngineRules.HttpPrefixes,
            EngineRules.OctetsAreUtf8,
            EngineRules.NoSameSiteIsNone,
            EngineRules.SchemeDoesNotMatter,
            EngineRules.RedirectsCount,
        ],
        ThirdParties = ThirdPartyPolicy.Partition,
        Limits = StoreLimits.Firefox,
    };

    /// <summary>The engines that were observed.</summary>
    public static ImmutableArray<Profile> Engines { get; } = [Chromium, Firefox];

    /// <summary>
    /// Safari, as far as sources say: it calls no <c>http://localhost</c> secure (WebKit bug 281149), and blocks third-party
    /// cookies since 13.1 (webkit.org/blog/10218), and wants no Secure with SameSite=None. Not observed; for the rest it is the
    /// standard.
    /// </summary>
    public static Profile Safari { get; } = Standard with
    {
        Name = "Safari",
        Seen = "not observed",
        Rules = [EngineRules.NoneNeedsNoSecure],
        IsSecure = address => address.IsHttps,
        ThirdParties = ThirdPartyPolicy.Block,
    };
}
