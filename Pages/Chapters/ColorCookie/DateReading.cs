using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CookieTutorial.Services.UserAgent;
using CookieTutorial.Services.UserAgent.Dates;

namespace CookieTutorial.Pages.Chapters.ColorCookie;

/// <summary>What the standard and two browsers make of a text that a reader typed for <c>Expires</c>.</summary>
/// <param name="Tokens">Its parts, with what the standard takes each for.</param>
/// <param name="Rows">The readings of the standard, Chromium and Firefox.</param>
/// <param name="IsShortened">Whether a semicolon ended the attribute before the end of the text.</param>
public sealed record DateReading(
    ImmutableArray<CookieDateToken> Tokens, ImmutableArray<ExpiresReading> Rows, bool IsShortened)
{
    private const string LooksFor =
        "The standard looks for a time with seconds, a day, the English name of a month and a year of two to four digits, "
        + "and ignores the rest.";

    private const string Chromium =
        "Chromium looks for the same, but what begins with a digit must be a number or a time to its end. "
        + "It reads years of one to five digits, those before 1601, too, and more than two digits for an hour, a minute or a "
        + "second.";

    private const string Firefox =
        "Firefox has an older rule: it needs no time, heeds some time zones, AM and PM, reads months as numbers in dates such as "
        + "7/21/2027, and carries over what is too much, such as a day after the last of its month. Where the seconds are "
        + "missing, it takes the character behind the minutes for them, and may be off by some seconds.";

    private const string Tab = "Chromium refuses every cookie with a tab inside its line.";

    /// <summary>Reads a text; a browser would get it in UTF-8.</summary>
    public static DateReading Of(string text, DateTimeOffset now)
    {
        var end = text.IndexOf(';', StringComparison.Ordinal);
        var value = (end < 0 ? text : text[..end]).Trim(' ', '\t');
        var octets = Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(value));
        return new(
            [.. CookieDate.Tokens(octets).Select(token => token with { Text = TextOf(token.Text) })],
            ExpiresReading.AllOf(octets, now),
            end >= 0);
    }

    /// <summary>Why not all come to the same moment, as sentences; none where they do.</summary>
    public IEnumerable<string> Differences
    {
        get
        {
            var (standard, chromium, firefox) = (Rows[0], Rows[1], Rows[2]);
            if (Differs(chromium) || Differs(firefox))
            {
                yield return LooksFor;
            }

            if (chromium.Outcome == ExpiresOutcome.Refused)
            {
                yield return Tab;
            }
            else if (Differs(chromium))
            {
                yield return Chromium;
            }

            if (Differs(firefox))
            {
                yield return Firefox;
            }

            bool Differs(ExpiresReading reading) =>
                reading.Outcome != ExpiresOutcome.Refused && reading.Moment != standard.Moment;
        }
    }

    /// <summary>A reading in a few words.</summary>
    public static string Words(ExpiresReading reading) => (reading.Outcome, MomentOf(reading.Moment)) switch
    {
        (ExpiresOutcome.Refused, _) => "the cookie is refused",
        (ExpiresOutcome.Session, _) => "not read: a session cookie",
        (ExpiresOutcome.Deleted, var moment) => $"{moment}, in the past: the cookie is deleted",
        (ExpiresOutcome.Cut, var moment) => $"{moment}, cut to {Profile.Standard.CookieAgeLimit.Days} days",
        (_, var moment) => $"until {moment}",
    };

    private static string MomentOf(DateTimeOffset? moment) =>
        moment == DateTimeOffset.MinValue ? "before the year 1"
        : moment == DateTimeOffset.MaxValue ? "after the year 9999"
        : string.Create(CultureInfo.InvariantCulture, $"{moment:d MMM yyyy, HH:mm:ss} UTC");

    /// <summary>No token ends inside a character, because all delimiters are ASCII.</summary>
    private static string TextOf(string octets) => Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(octets));
}
