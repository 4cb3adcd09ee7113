using System.Globalization;
using CookieTutorial.Services.UserAgent;
using CookieTutorial.Services.UserAgent.Dates;
using CookieTutorial.Tests.Browser;
using CookieTutorial.Tests.Browser.Engines;
using CookieTutorial.Tests.Browser.Evidence;

namespace CookieTutorial.Tests.Chapters.ColorCookie;

/// <summary>
/// What the laboratory says of dates is true: the browser is sent them, and its jar is looked at. Each stands for a rule in which
/// the engines differ from the standard or from each other.
/// </summary>
public sealed class DateBrowserTests(BrowserFixture browsers) : BrowserTest
{
    private static readonly string[] Endings =
    [
        "10:30:05 GMT", "10:30:05 PST", "10:30:05 +0500", "10:30:05 GMT-0400", "10:30:05 CET", "10:30:05 PM", "10:30:05Z",
        "10:30:05GMT", "10:30 GMT", "10:30", "10:30pm", "12:30 AM", "", "24:00:00", "23:59:60", "010:030:05", "10:30:05:00",
        "10:30:05 11:00:00", "10:30 11:00:00", "(10:30:05)", "\t10:30:05",
    ];

    private static readonly string[] Dates =
    [
        "tomorrow", "0", "Thu, 01 Jan 1970 00:00:00 GMT", "1 Jan 202 00:00:00", "1 Jan 1600 00:00:00", "1 Jan 9999 00:00:00",
        "1 Jan 12345 00:00:00", "1 Jan 99999 00:00:00", "1 Jan 69 00:00:00", "1 Jan 70 00:00:00", "1 Jan 0069 00:00:00",
        "1 Jan 7 00:00:00", "31 Jun {0} 00:00:00", "0 Jul {0} 00:00:00", "1st Jan {0} 00:00:00", "1 January {0} 00:00:00",
        "1 Jan\u00E9 {0} 00:00:00", "1 Jan {0}GMT 00:00:00", "1-Jan-{0} 00:00:00", "1 Jan -{0} 00:00:00", "7/21/{0}",
        "21/07/{0} 00:00:00", "{0}-01-21 00:00:00", "\"1 Jan {0} 00:00:00\"", "021 Jan {0} 00:00:00",
    ];

    [Theory, EveryEngine(NotIn = [Engine.WebKit])]
    public Task A_cookie_ends_when_the_laboratory_says_so(Engine engine) => browsers.WithNewPageAsync(engine, async page =>
    {
        // Behind 400 days all dates would look alike, and before today as well.
        var nextMonth = DateTimeOffset.UtcNow.AddMonths(1);
        string[] dates =
        [
            .. Endings.Select(ending => $"{nextMonth.ToString("d MMM yyyy", CultureInfo.InvariantCulture)} {ending}"),
            .. Dates.Select(date => string.Format(CultureInfo.InvariantCulture, date, nextMonth.AddMonths(11).Year)),
        ];
        var now = DateTimeOffset.UtcNow;
        await page.AnswerAsync(
            await browsers.CookieServer, [.. dates.Select((date, index) => $"d{index:00}=1; Expires={date}; Path=/")]);

        var stored = (await StoredCookie.AllAsync(page.Context)).ToDictionary(cookie => cookie.Name);
        Assert.Multiple(
        [
            .. dates.Select((date, index) => (Action)(() =>
            {
                var reading = ExpiresReading.AllOf(date, now).Single(reading => reading.By == $"{engine}");
                AssertIs(reading, stored.GetValueOrDefault($"d{index:00}"), now, date);
            })),
        ]);
    });

    /// <summary>Browsers add to a date what the server's clock is behind theirs, in whole seconds.</summary>
    private static void AssertIs(ExpiresReading reading, StoredCookie? cookie, DateTimeOffset now, string date)
    {
        var isStored = reading.Outcome is not (ExpiresOutcome.Deleted or ExpiresOutcome.Refused);
        Assert.True(isStored == cookie is not null, $"{date} is {reading.Outcome}, and the jar has {cookie}.");
        var end = reading.Outcome switch
        {
            ExpiresOutcome.Kept => reading.Moment,
            ExpiresOutcome.Cut => now + Profile.Standard.CookieAgeLimit,
            _ => (DateTimeOffset?)null,
        };
        Assert.True(
            end is null ? cookie?.Expires is null : (cookie!.Expires!.Value - end.Value).Duration() < TimeSpan.FromSeconds(10),
            $"{date} is {reading.Outcome} until {end:u}, and the browser keeps it until {cookie?.Expires:u}.");
    }
}
