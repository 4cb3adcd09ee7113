using System.Globalization;
using CookieTutorial.Services.UserAgent;
using CookieTutorial.Services.Wire;

namespace CookieTutorial.Pages.Chapters.PredictAndObserve;

/// <summary>What becomes of a line, or goes along with a request, in words; user agents with the same words share them.</summary>
/// <param name="By">The names of the profiles.</param>
/// <param name="Words">What happens.</param>
/// <param name="Reasons">Why, each with the attribute or cookie that it is about; empty for the line itself.</param>
public sealed record Fate(IReadOnlyList<string> By, string Words, IReadOnlyList<(string About, Reason Reason)> Reasons)
{
    /// <summary>The rules by which engines come to another fate than the standard.</summary>
    public IReadOnlyList<EngineRule> Rules { get; private init; } = [];

    /// <summary>The most characters of a text that is repeated in words (UTF-16 code units).</summary>
    private const int MostShown = 200;

    /// <summary>The most reasons that are told of one line: it may have thousands of attributes.</summary>
    private const int MostReasons = 10;

    /// <summary>What tells it from other fates, apart from whose it is.</summary>
    internal string Key =>
        string.Join('\n', Reasons.Select(one => $"{one.About} {one.Reason.Step} {one.Reason.Sentence}").Prepend(Words));

    /// <summary>What becomes of one of the lines.</summary>
    /// <param name="forecasts">The forecasts of all profiles.</param>
    /// <param name="index">The line's place, from 0 on.</param>
    public static IReadOnlyList<Fate> OfLine(IEnumerable<Forecast> forecasts, int index) =>
        Group(forecasts, forecast => Of(forecast.Lines[index], forecast.Profile));

    /// <summary>The same, and with <see cref="Rules"/>, for which the line is received again and again.</summary>
    /// <param name="forecasts">The forecasts of all profiles.</param>
    /// <param name="index">The line's place, from 0 on.</param>
    public static IReadOnlyList<Fate> OfLineWithRules(IReadOnlyList<Forecast> forecasts, int index) =>
    [
        .. from fate in OfLine(forecasts, index)
           select fate.By.Contains(Profile.Standard.Name) ? fate : fate with
           {
               Rules =
               [
                   .. forecasts.Where(forecast => fate.By.Contains(forecast.Profile.Name))
                       .SelectMany(forecast => RulesAtWork(forecast, index, fate)).Distinct(),
               ],
           },
    ];

    /// <summary>What goes along with one of the requests.</summary>
    /// <param name="forecasts">The forecasts of all profiles.</param>
    /// <param name="index">The request's place, from 0 on.</param>
    public static IReadOnlyList<Fate> OfRequest(IEnumerable<Forecast> forecasts, int index) =>
        Group(forecasts, forecast => Of(forecast.Requests[index]));

    /// <summary>Octets as a page shows them, cut where they are many.</summary>
    public static string Show(string octets) => Cut(Octets.ToText(octets), octets.Length);

    /// <summary>A line as it was typed, with its escapes.</summary>
    public static string Show(TypedLine line) => Cut(line.Text, line.Octets.Length);

    private static string Cut(string text, int octets)
    {
        if (text.Length <= MostShown)
        {
            return VisibleText.Of(text);
        }

        // No half of a character.
        var end = char.IsHighSurrogate(text[MostShown - 1]) ? MostShown - 1 : MostShown;
        return string.Create(CultureInfo.InvariantCulture, $"{VisibleText.Of(text[..end])}… ({octets:N0} octets)");
    }

    private static List<Fate> Group(IEnumerable<Forecast> forecasts, Func<Forecast, Fate> tell) =>
    [
        .. from forecast in forecasts
           let fate = tell(forecast)
           group (forecast.Profile.Name, fate) by fate.Key into same
           select same.First().fate with { By = [.. same.Select(one => one.Name)] },
    ];

    /// <summary>The rules without which the engine would do something else, apart from what its reason says already.</summary>
    private static IEnumerable<EngineRule> RulesAtWork(Forecast forecast, int index, Fate fate) =>
        from rule in forecast.Profile.Rules
        let without = forecast.Profile with { Rules = forecast.Profile.Rules.Remove(rule) }
        where Of(forecast.Receive(index, without), without).Key != fate.Key
            && fate.Reasons.All(one => one.Reason.Sentence != rule.Sentence)
        select rule;

    private static Fate Of(StorageDecision decision, Profile profile)
    {
        var words = decision.Outcome switch
        {
            StorageOutcome.Stored => $"Stored: {Describe(decision.Cookie!)}",
            StorageOutcome.Replaced => $"Stored in the place of another one: {Describe(decision.Cookie!)}",
            StorageOutcome.Deleted => $"Deletes a cookie: {End(decision)}",
            StorageOutcome.DeletedNothing => $"Over at once: {End(decision)}",
            _ => "Refused",
        };
        var isKept = decision.Outcome is StorageOutcome.Stored or StorageOutcome.Replaced;
        var ignored = decision.Outcome == StorageOutcome.Refused ? [] : decision.Line.Attributes
            .Where(attribute => attribute.Ignored is not null)
            .DistinctBy(attribute => (attribute.Name, attribute.Ignored!.Step))
            .Take(MostReasons)
            .Select(attribute => (Show(attribute.Name), attribute.Ignored!));
        return new(
            [],
            words,
            [
                .. SilentChange.ReasonsIn(decision, profile)
                    .Prepend(isKept ? decision.Reason with { Sentence = "" } : decision.Reason)
                    .Select(reason => ("", reason))
                    .Concat(ignored),
            ]);
    }

    private static Fate Of(RetrievalDecision decision) => new(
        [],
        decision.CookieString is { } cookie ? Show(cookie) : "no cookie",
        [.. decision.LeftOut.Select(one => (Show(one.Cookie.ToString()), one.Reason)).Distinct()]);

    /// <summary>Why a line is over when it comes.</summary>
    private static string End(StorageDecision decision) => decision.Line.MaxAge is null
        ? $"it ended on {Moment(decision.Cookie!.Expiry!.Value)}"
        : "its Max-Age leaves it no time";

    private static string Moment(DateTimeOffset moment) =>
        string.Create(CultureInfo.InvariantCulture, $"{moment:d MMM yyyy, HH:mm:ss} UTC");

    private static string Describe(Cookie cookie)
    {
        List<string> words =
        [
            cookie.Name.Length == 0 ? $"without a name, value “{Show(cookie.Value)}”" : $"“{Show(cookie.ToString())}”",
            cookie.HostOnly ? $"for {cookie.Domain} only" : $"for {cookie.Domain} and all below it",
            $"path {Show(cookie.Path)}",
            cookie.Expiry is { } end ? $"until {Moment(end)}" : "until the session ends",
        ];
        words.AddRange(
            from flag in new[]
            {
                (cookie.Secure, "Secure"),
                (cookie.HttpOnly, "HttpOnly"),
                (cookie.SameSite != SameSite.Default, $"SameSite={cookie.SameSite}"),
                (cookie.PartitionKey is not null, $"partitioned for {cookie.PartitionKey}"),
            }
            where flag.Item1
            select flag.Item2);
        return string.Join(", ", words);
    }
}
