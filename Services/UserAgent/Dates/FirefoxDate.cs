namespace CookieTutorial.Services.UserAgent.Dates;

/// <summary>
/// The text of an <c>Expires</c> attribute as Firefox reads it: <c>PR_ParseTimeString</c> of its library NSPR
/// (<c>nsprpub/pr/src/misc/prtime.c</c>), which is older than all standards of cookies and made for mail. It needs a day, a month
/// and a year, and no time; it heeds time zones, AM and PM, and it carries over what is too much, so that 31 June is 1 July.
/// </summary>
public static class FirefoxDate
{
    /// <summary>Reads a date.</summary>
    /// <param name="octets">Any text; each character is the octet of its number. A NUL ends it.</param>
    /// <returns>
    /// The moment; <see cref="DateTimeOffset.MinValue"/> or <see cref="DateTimeOffset.MaxValue"/> for one before or behind all
    /// years of <see cref="DateTimeOffset"/>; <see langword="null"/> for a text that is no date.
    /// </returns>
    public static DateTimeOffset? Parse(string octets) => new FirefoxDateReader(octets).Read();
}
