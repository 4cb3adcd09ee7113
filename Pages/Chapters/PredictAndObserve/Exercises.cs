using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using CookieTutorial.Services.Course;
using CookieTutorial.Services.UserAgent;
using CookieTutorial.Services.UserAgent.Dates;
using CookieTutorial.Services.Wire;

namespace CookieTutorial.Pages.Chapters.PredictAndObserve;

/// <summary>Judges what a run really sets: each exercise is about the lines of one answer.</summary>
internal static partial class Exercises
{
    /// <summary>Whether the standard or one of the engines refuses a line for the prefix of its name.</summary>
    public static bool HasLineRefusedByPrefix(Exchange exchange) =>
        Forecasts(exchange, Profile.Standard, Profile.Chromium, Profile.Firefox)
            .SelectMany(forecast => forecast.Lines)
            .Any(line => line.Reason == Reasons.SecurePrefix || line.Reason == Reasons.HostPrefix
                || line.Reason == Reasons.HttpPrefix);

    /// <summary>Whether Chromium and Firefox make something else of a line.</summary>
    public static bool HasLineThatEnginesDifferIn(Exchange exchange) =>
        Forecasts(exchange, Profile.Chromium, Profile.Firefox) is [var one, ..] engines
        && Enumerable.Range(0, one.Lines.Length).Any(index => Fate.OfLine(engines, index).Count > 1);

    /// <summary>
    /// Whether a line deletes the cookie of an earlier one that names a path, which is not all, and a domain, and no cookie of
    /// this name is there in the end.
    /// </summary>
    public static bool HasRightDeletion(Exchange exchange)
    {
        var lines = Standard(exchange);
        return lines.Where(line => line.Outcome == StorageOutcome.Deleted).Any(deletion => lines
            .TakeWhile(line => line != deletion)
            .Any(line => line.Outcome == StorageOutcome.Stored
                && line.Line is { Path: { Length: > 1 }, Domain.Length: > 0 }
                && deletion.Cookie!.Replaces(line.Cookie!))
            && lines[^1].Store.Cookies.All(cookie => cookie.Name != deletion.Line.Name));
    }

    /// <summary>Whether a date that looks like a day to come ends a cookie at once.</summary>
    public static bool HasDateThatDeceives(Exchange exchange) => Standard(exchange).Any(
        line => line.Outcome is StorageOutcome.DeletedNothing or StorageOutcome.Deleted
            && line.Line is { MaxAge: null, Expires: not null }
            && line.Line.Attributes.Any(attribute => attribute is { Kind: AttributeKind.Expires, Ignored: null }
                && AsPeopleRead(attribute.Value) > exchange.AnsweredAt));

    /// <summary>
    /// A date as people read it, who take a year of two digits for one of this century, and believe the time zone; <see
    /// langword="null"/> for what is no date.
    /// </summary>
    internal static DateTimeOffset? AsPeopleRead(string value)
    {
        var century = string.Concat(CookieDate.Tokens(value).Select(
            token => token is { Kind: CookieDateTokenKind.Year, Text.Length: 2 } ? $"20{token.Text}" : token.Text));
        return CookieDate.Parse(century) is { } time && Zone().Match(value) is var zone
            ? time - (zone.Success
                ? TimeSpan.FromHours(int.Parse(zone.ValueSpan[..^2], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture))
                : TimeSpan.Zero)
            : null;
    }

    /// <summary>What becomes of the lines by the standard.</summary>
    private static ImmutableArray<StorageDecision> Standard(Exchange exchange) =>
        Forecasts(exchange, Profile.Standard) is [var forecast] ? forecast.Lines : [];

    /// <summary>The forecasts for the lines that an answer sets; none where it is not the step of a run that sets.</summary>
    private static Forecast[] Forecasts(Exchange exchange, params Profile[] profiles)
    {
        var at = RunAddress.Parse(exchange.Path, exchange.Query, isByPlainServer: false);
        if (!exchange.AsksFor<ObserveModel>() || at.Id is null || at.Step != RunPlan.SettingStep)
        {
            return [];
        }

        // Over https, where Secure refuses nothing: the exercises are not about that.
        Place place = new("https", exchange.Host, exchange.Path);
        return [.. profiles.Select(profile => Forecast.Of(exchange.SetCookie, place, exchange.AnsweredAt, profile))];
    }

    /// <summary>A time zone in hours and minutes at the end of a date, such as <c>-0800</c>.</summary>
    [GeneratedRegex(@"[+-]\d{4}$")]
    private static partial Regex Zone();
}
