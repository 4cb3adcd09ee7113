namespace CookieTutorial.Services.UserAgent.Dates;

/// <summary>The text of an <c>Expires</c> attribute as a moment.</summary>
public static class ChromiumDate
{
    /// <summary>The moment, or <see langword="null"/> for a text that is no date.</summary>
    public static DateTimeOffset? Parse(string octets) => Wire.CookieDate.Parse(octets);
}
