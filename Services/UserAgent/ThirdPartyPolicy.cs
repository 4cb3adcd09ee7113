namespace CookieTutorial.Services.UserAgent;

/// <summary>What a user agent does with cookies in pages of other sites (RFC 6265bis (draft -22), section 8.1).</summary>
public enum ThirdPartyPolicy
{
    /// <summary>Sends and stores them.</summary>
    Allow,

    /// <summary>Sends and stores none, but for those with <c>Partitioned</c>.</summary>
    Block,

    /// <summary>
    /// Keeps them in a jar of their own for each site in whose pages they are set, as if they had <c>Partitioned</c>.
    /// </summary>
    Partition,
}
