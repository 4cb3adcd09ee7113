using System.Collections.Immutable;
using System.Globalization;
using CookieTutorial.Services.UserAgent;

namespace CookieTutorial.Pages.Chapters.UnderTheHood;

/// <summary>Who keeps a cookie and who does not, where not all keep it.</summary>
internal static class OutcomeRemark
{
    /// <summary>The remark on what becomes of a line, if there is one.</summary>
    /// <param name="decisions">Those of the standard, of the engines, and of what was not observed.</param>
    public static LineRemark? Of(ImmutableArray<(Profile Profile, StorageDecision Decision)> decisions)
    {
        var fates = decisions
            .GroupBy(one => FateOf(one.Decision), one => one.Profile)
            .Select(group => (Fate: group.Key, By: Heard([.. group])))
            .Where(fate => fate.By.Count > 0)
            .ToList();
        var refused = fates.FirstOrDefault(fate => fate.Fate.Refusal is not null).Fate.Refusal;
        if (fates.Count == 1 && refused is null)
        {
            return null;
        }

        var datesDiffer = fates.Count(fate => fate.Fate is { Refusal: null, IsOver: false }) > 1;
        var text = fates.Count == 1
            ? refused!.Sentence
            : string.Join(' ', fates.Select(fate => Sentence(fate.Fate, fate.By, datesDiffer)));
        return new(
            decisions.All(one => one.Decision.Outcome == StorageOutcome.Refused || !Profile.Engines.Contains(one.Profile))
                ? RemarkKind.Refused
                : RemarkKind.Differs,
            refused == Reasons.NoneWithoutSecure ? $"{text} ASP.NET Core would put a warning into its log." : text,
            refused?.Source ?? Specification.Rfc6265bis("5.1.1"));
    }

    /// <summary>What was not observed goes by the standard where no source says otherwise, and is not named then.</summary>
    private static List<Profile> Heard(List<Profile> profiles) =>
        profiles.Contains(Profile.Standard) ? [.. profiles.Where(profile => profile != Profile.Safari)] : profiles;

    private static (Reason? Refusal, bool IsOver, DateTimeOffset? Expiry) FateOf(StorageDecision decision) =>
        decision.Outcome == StorageOutcome.Refused ? (decision.Reason, false, null)
        : decision.IsDeletion ? (null, true, null)
        : (null, false, decision.Cookie!.Expiry);

    private static string Sentence(
        (Reason? Refusal, bool IsOver, DateTimeOffset? Expiry) fate, List<Profile> by, bool datesDiffer)
    {
        var names = by.Select(Name).ToList();
        var who = names.Count == 1 ? names[0] : $"{string.Join(", ", names[..^1])} and {names[^1]}";
        var s = names.Count == 1 ? "s" : "";
        var what = fate switch
        {
            { Refusal: { } reason } => $"refuse{s} the cookie: {reason.Sentence}",
            { IsOver: true } => $"read{s} a time in the past, and keep{s} no cookie.",
            _ when !datesDiffer => $"keep{s} the cookie.",
            { Expiry: null } => $"keep{s} the cookie until the session ends.",
            { Expiry: { } end } => string.Create(
                CultureInfo.InvariantCulture, $"keep{s} the cookie until {end.UtcDateTime:d MMM yyyy, HH:mm:ss} UTC."),
        };
        return $"{char.ToUpperInvariant(who[0])}{who[1..]} {what}";
    }

    private static string Name(Profile profile) =>
        profile == Profile.Standard ? "the standard"
        : Profile.Engines.Contains(profile) ? profile.Name
        : $"{profile.Name} ({profile.Seen})";
}
