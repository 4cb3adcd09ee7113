namespace CookieTutorial.Tests.Site;

/// <summary>
/// Hosts that lead to this machine in the browsers of the tests, and nowhere else. The names are real where browsers know more of
/// a name than its letters: their Public Suffix List has rules for these.
/// </summary>
internal static class ForeignHosts
{
    /// <summary>A rule of the list.</summary>
    public const string PublicSuffix = "co.uk";

    public const string BelowPublicSuffix = "w.example.co.uk";

    /// <summary>Below <c>github.io</c>, a rule that the owner of a domain asked for.</summary>
    public const string BelowPrivateSuffix = "me.github.io";

    /// <summary>Below <c>*.ck</c>.</summary>
    public const string BelowWildcard = "a.b.ck";

    /// <summary>Below <c>!www.ck</c>, an exception of the rule <c>*.ck</c>.</summary>
    public const string BelowException = "x.www.ck";

    /// <summary>Below <c>公司.cn</c>.</summary>
    public const string BelowForeignSuffix = "xn--85x722f.xn--55qx5d.cn";

    /// <summary>All of them, and the one that <see cref="TestCertificate"/> is for.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        TestCertificate.ForeignHost, PublicSuffix, BelowPublicSuffix, BelowPrivateSuffix, BelowWildcard, BelowException,
        BelowForeignSuffix,
    ];
}
