namespace CookieTutorial.Services;

/// <summary>Every address of the site. The pages' own <c>@page</c> directives repeat them, and a test compares the two.</summary>
public static class Routes
{
    public const string Home = "/";
    public const string TestCookie = "/test_cookie";
    public const string TestCookies = "/test_cookies";
    public const string TestCookiesPersistent = "/test_cookies/persistent";
    public const string TrackUser = "/track_user";
    public const string TrackUserDirect = "/track_user/direct";
    public const string StopTracking = "/stop_tracking";
    public const string StartOver = "/start-over";

    /// <summary>The error page; the status code follows as the next segment.</summary>
    public const string Error = "/error";

    /// <summary>A second spelling of <see cref="TestCookies"/>.</summary>
    public const string Cookie = "/cookie";

    /// <summary>A second spelling of <see cref="StopTracking"/>.</summary>
    public const string StopTrackingHyphen = "/stop-tracking";

    /// <summary>The pages that a reader can open, each once.</summary>
    public static IReadOnlyList<string> Pages { get; } =
    [
        Home, TestCookie, TestCookies, Cookie, TestCookiesPersistent, TrackUser, TrackUserDirect, StopTracking,
        StopTrackingHyphen, StartOver,
    ];
}
