using System.Collections.Immutable;
using CookieTutorial.Services.UserAgent;

namespace CookieTutorial.Pages.Chapters.PredictAndObserve;

/// <summary>What one user agent makes of the lines of a case, as the model says.</summary>
/// <param name="Profile">Whose rules apply.</param>
/// <param name="Lines">What becomes of each line, in their order.</param>
/// <param name="Requests">What it sends with each request of <see cref="LabRequest.All"/>, in their order.</param>
public sealed record Forecast(
    Profile Profile, ImmutableArray<StorageDecision> Lines, ImmutableArray<RetrievalDecision> Requests)
{
    /// <summary>The profiles that are told: the standard, and then the engines.</summary>
    public static ImmutableArray<Profile> Profiles { get; } =
        [Profile.Standard, Profile.Chromium, Profile.Firefox, Profile.Safari];

    /// <summary>The forecasts of all <see cref="Profiles"/>.</summary>
    public static ImmutableArray<Forecast> AllOf(IEnumerable<string> lines, Place place, DateTimeOffset now) =>
        [.. Profiles.Select(profile => Of(lines, place, now, profile))];

    /// <summary>The forecast of one profile, for a user agent without cookies.</summary>
    /// <param name="lines">The lines of one answer, in octets.</param>
    /// <param name="place">The address that answers.</param>
    /// <param name="now">When the answer comes.</param>
    /// <param name="profile">Whose rules apply.</param>
    public static Forecast Of(IEnumerable<string> lines, Place place, DateTimeOffset now, Profile profile)
    {
        CookieRequest request = new() { Address = place.AddressOf(place.Path), Now = now };
        var store = CookieStore.Empty;
        var decisions = ImmutableArray.CreateBuilder<StorageDecision>();
        foreach (var line in lines)
        {
            var decision = StorageModel.Receive(store, line, request, profile);
            decisions.Add(decision);
            store = decision.Store;
        }

        return new(
            profile,
            decisions.DrainToImmutable(),
            [.. LabRequest.All.Select(one => one.Retrieve(store, place, now, profile))]);
    }
}
