using System.Reflection;
using CookieTutorial.Services.UserAgent;
using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Browser.Lines;

/// <summary>Whether the cases that are sent to browsers leave out nothing of the model.</summary>
public sealed class RuleCasesTests
{
    /// <summary>The sentences of reasons that no case reaches, and why.</summary>
    private static readonly Dictionary<string, string> OutOfReach = new()
    {
        ["It is over, and what is over is removed."] =
            "A second must pass. What has ended is gone, as after a line that deletes it.",
    };

    private static readonly Profile[] Engines = [Profile.Chromium, Profile.Firefox];

    /// <summary>A rule is at work in a case if the engine would do something else without it.</summary>
    [Fact]
    public void Each_rule_of_an_engine_is_at_work_in_a_case() => Sentences.AssertNone(
        from profile in Engines
        from rule in profile.Rules
        let without = profile with { Rules = profile.Rules.Remove(rule) }
        where RuleCases.All.All(one => Summary(one, profile) == Summary(one, without))
        select $"{profile.Name}: “{rule.Name}” is at work in no case. Write one into RuleCases.");

    [Fact]
    public void Each_reason_of_the_model_is_given_in_a_case()
    {
        var given = Engines
            .SelectMany(profile => RuleCases.All.SelectMany(one => one.Predict(profile, Visited).Reasons))
            .ToHashSet();

        Sentences.AssertNone(
            from reason in AllReasons()
            where given.Contains(reason) == OutOfReach.ContainsKey(reason.Sentence)
            select given.Contains(reason)
                ? $"“{reason.Sentence}” is given in a case, so it is within reach."
                : $"“{reason.Sentence}” ({reason.Step}) is given in no case. Write one into RuleCases.");
    }

    private static DateTimeOffset Visited { get; } = new(2026, 11, 22, 5, 30, 0, TimeSpan.Zero);

    private static string Summary(LineCase one, Profile profile)
    {
        var prediction = one.Predict(profile, Visited);
        return string.Join('\n', prediction.Cookies) + '\n' + string.Join('\n', prediction.Store.Cookies);
    }

    private static IEnumerable<Reason> AllReasons() =>
        from property in typeof(Reason).Assembly.GetType($"{typeof(Reason).Namespace}.Reasons")!
            .GetProperties(BindingFlags.Public | BindingFlags.Static)
        select (Reason)property.GetValue(null)!;
}
