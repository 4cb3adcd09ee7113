namespace CookieTutorial.Services.UserAgent;

/// <summary>Every reason of the model, with its step in RFC 6265bis (draft -22) unless it says another source.</summary>
internal static class Reasons
{
    private const string Chips = "CHIPS draft";

    public static Reason Control { get; } = Reason.Bis("5.6 step 1", "It has a control character other than the tab.");

    public static Reason Tab { get; } = Reason.Of("5.6 step 1", EngineRules.TabIsRefused);

    public static Reason TooLarge { get; } =
        Reason.Bis("5.6 step 5", "Its name and its value have more than 4096 octets together.");

    public static Reason AttributeTooLong { get; } = Reason.Bis("5.6 step 6", "Its value has more than 1024 octets.");

    public static Reason Unknown { get; } = Reason.Bis("5.6 step 7", "Browsers ignore an attribute whose name they do not know.");

    public static Reason NoDate { get; } = Reason.Bis("5.6.1 step 2", "Its value is no date.");

    public static Reason NoSeconds { get; } = Reason.Bis("5.6.2 step 3", "Its value is no number of seconds.");

    public static Reason NoSameSite { get; } = Reason.Bis("5.6.7 step 1", "It says neither None nor Lax nor Strict.");

    public static Reason MaxAgeWins { get; } = Reason.Bis("5.7 step 6", "Max-Age counts where both are there.");

    public static Reason Overridden { get; } =
        Reason.Bis("5.7", "The same attribute stands again further on, and the last one counts.");

    public static Reason ThirdParty { get; } = Reason.Bis("8.1", "The user agent blocks cookies in pages of other sites.");

    public static Reason Empty { get; } = Reason.Bis("5.7 step 2", "It has neither a name nor a value.");

    public static Reason Nameless { get; } = Reason.Of("5.7 step 2", EngineRules.NamelessIsRefused);

    public static Reason NamelessWithEquals { get; } = Reason.Of("5.7 step 2", EngineRules.NamelessWithEqualsIsRefused);

    public static Reason DomainNotAscii { get; } = Reason.Bis("5.7 step 8", "Its Domain has a character that is not ASCII.");

    public static Reason PublicSuffix { get; } =
        Reason.Bis("5.7 step 9", "Its Domain is a public suffix: strangers have hosts below it.");

    public static Reason DotDomain { get; } = Reason.Of("5.7 step 10", EngineRules.DotIsNoDomain);

    public static Reason OtherDomain { get; } =
        Reason.Bis("5.7 step 10", "Its Domain is neither the host nor a domain above it.");

    public static Reason PathWithTab { get; } = Reason.Of("5.7 step 11", EngineRules.PathHasNoTab);

    public static Reason SecureFromInsecure { get; } =
        Reason.Bis("5.7 step 13", "It has Secure, and the connection is not secure.");

    public static Reason HttpOnlyFromScript { get; } = Reason.Bis("5.7 step 15", "It has HttpOnly, and a script sets it.");

    public static Reason OverlaysSecure { get; } = Reason.Bis(
        "5.7 step 16",
        "A cookie with Secure has this name here, and a connection that is not secure must not set another one over it.");

    public static Reason ScriptInForeignPage { get; } = Reason.Bis(
        "5.7 step 18.1", "A script in a page of another site sets it, and it is not SameSite=None.");

    public static Reason CrossSite { get; } = Reason.Bis(
        "5.7 step 18.4", "It comes with a cross-site request that loads no page of a tab, and it is not SameSite=None.");

    public static Reason NoneWithoutSecure { get; } = Reason.Bis("5.7 step 19", "SameSite=None needs Secure.");

    public static Reason PartitionedWithoutSecure { get; } =
        new($"{Chips}, 2.1", "Partitioned needs Secure.", Specification.PartitionedCookies);

    public static Reason SecurePrefix { get; } = Reason.Bis("5.7 step 20", "A name that begins with __Secure- needs Secure.");

    public static Reason HostPrefix { get; } =
        Reason.Bis("5.7 step 21", "A name that begins with __Host- needs Secure, Path=/ and no Domain.");

    public static Reason HttpPrefix { get; } =
        new("layered cookies", EngineRules.HttpPrefixes.Sentence, Specification.LayeredCookies);

    public static Reason HiddenPrefix { get; } = Reason.Bis(
        "5.7 step 22", "It has no name, and its value begins like a name with a prefix, which servers would take for one.");

    public static Reason HiddenHttpPrefix { get; } = new("layered cookies", HiddenPrefix.Sentence, Specification.LayeredCookies);

    public static Reason HttpOnlyOverScript { get; } = Reason.Bis(
        "5.7 step 23.2", "A script sets it, and the cookie whose place it would take has HttpOnly.");

    public static Reason Stored { get; } = Reason.Bis("5.7 step 24", "It is stored.");

    public static Reason Replaced { get; } = Reason.Bis(
        "5.7 step 23", "It takes the place of the cookie with the same name, domain and path.");

    public static Reason Deleted { get; } = Reason.Bis(
        "5.7 step 24", "It deletes the cookie with the same name, domain and path.");

    public static Reason DeletedNothing { get; } = Reason.Bis(
        "5.7 step 24", "There is no cookie with the same name, domain and path to delete.");

    /// <summary>The sentence about expired cookies has no number: it stands below the last step.</summary>
    public static Reason Expired { get; } = Reason.Bis("5.7 below step 24", "It is over, and what is over is removed.");

    public static Reason OtherHost { get; } = Reason.Bis("5.8.3 step 3", "It is host-only, and this is another host.");

    public static Reason OutsideDomain { get; } =
        Reason.Bis("5.8.3 step 3", "The host is not its domain and does not lie below it.");

    public static Reason OutsidePath { get; } = Reason.Bis("5.8.3 step 3", "The address does not lie at or below its path.");

    public static Reason InsecureConnection { get; } =
        Reason.Bis("5.8.3 step 3", "It has Secure, and the connection is not secure.");

    public static Reason HiddenFromScripts { get; } = Reason.Bis("5.8.3 step 3", "It has HttpOnly, and a script asks.");

    public static Reason CrossSiteScript { get; } = Reason.Bis(
        "5.8.3 step 3", "A script in a page of another site asks, and it is not SameSite=None.");

    public static Reason StrictAndCrossSite { get; } =
        Reason.Bis("5.8.3 step 3", "It is SameSite=Strict, and the request is cross-site.");

    public static Reason LaxAndEmbedded { get; } = Reason.Bis(
        "5.8.3 step 3", "It is Lax, and the cross-site request loads no page of a tab.");

    public static Reason LaxAndUnsafe { get; } = Reason.Bis(
        "5.8.3 step 3", "It is Lax, and the method of the cross-site request is not a safe one.");

    public static Reason OtherPartition { get; } =
        new(Chips, "It is partitioned, and belongs to pages of another site.", Specification.PartitionedCookies);
}
