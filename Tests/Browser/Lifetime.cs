namespace CookieTutorial.Tests.Browser;

/// <summary>How long a browser keeps a cookie for which the server asked for two years.</summary>
internal static class Lifetime
{
    /// <summary>Firefox rounds an expiry to whole seconds, up or down.</summary>
    private static readonly TimeSpan Rounding = TimeSpan.FromSeconds(1);

    /// <summary>Asserts that the cookie expires 400 days after a response that came between two moments.</summary>
    public static void AssertIs400Days(StoredCookie cookie, DateTimeOffset before, DateTimeOffset after)
    {
        Assert.NotNull(cookie.Expires);
        Assert.InRange(cookie.Expires.Value.AddDays(-400), before - Rounding, after + Rounding);
    }
}
