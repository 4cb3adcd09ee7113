namespace CookieTutorial.Services;

/// <summary>Every cookie that this site sets: its name, its fixed value where it has one, and its lifetime.</summary>
public static class TutorialCookies
{
    /// <summary>What chapter 1 knows a reader by, for one minute.</summary>
    public const string Met = "met";

    /// <summary>The value that came back to the plain server in chapter 2, noted for one minute.</summary>
    public const string CameBack = "came_back";

    /// <summary>The identifier of <c>/test_cookie</c> and of the plain server.</summary>
    public const string Id = "id";

    /// <summary>What <c>/test_cookie</c> stores in <see cref="Id"/>.</summary>
    public const string SiteIdValue = "some_value_99";

    /// <summary>What the plain server stores in <see cref="Id"/>.</summary>
    public const string PlainServerIdValue = "some_value_42";

    /// <summary>The preference of <c>/test_cookies</c>.</summary>
    public const string Color = "color";

    /// <summary>What a reader typed at <c>/stored</c>.</summary>
    public const string Stored = "stored";

    /// <summary>The count of <c>/track_user</c>.</summary>
    public const string Visits = "visits";

    /// <summary>The checkpoints that the reader has reached.</summary>
    public const string Progress = "progress";

    /// <summary>
    /// How the names of the many cookies begin that the chapter on limits sets, below a path of its own and for a minute.
    /// </summary>
    public const string LimitsPrefix = "limits-";

    /// <summary>
    /// The lifetime of the persistent cookies: 63,072,000 seconds. Browsers may keep less: RFC 6265bis (draft -22), section
    /// 5.5, caps it at 400 days.
    /// </summary>
    public static readonly TimeSpan TwoYears = TimeSpan.FromDays(365 * 2);

    /// <summary>All names, but for those that begin with <see cref="LimitsPrefix"/>.</summary>
    public static IReadOnlyList<string> Names { get; } = [Met, CameBack, Id, Color, Stored, Visits, Progress];

    /// <summary>Those that the chapters have readers write by hand, on any path.</summary>
    public static IReadOnlyList<string> ByHand { get; } = [Id, Color, Stored, Visits];

    /// <summary>
    /// Whether a cookie belongs to the tutorial. Letter case does not matter, because
    /// <see cref="IRequestCookieCollection"/> finds a cookie whatever its case.
    /// </summary>
    public static bool Contains(string name) => IsOfLimits(name) || Names.Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a cookie belongs to the chapter on limits; here letter case matters.</summary>
    public static bool IsOfLimits(string name) => name.StartsWith(LimitsPrefix, StringComparison.Ordinal);
}
