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
    /// <summary>What becomes of a line, by its place, from 0 on, and by the rules of another profile from there on.</summary>
    public required Func<int, Profile, StorageDecision> Receive { get; init; }

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
        string[] received = [.. lines];
        List<StorageDecision> decisions = [];
        for (var index = 0; index < received.Length; index++)
        {
            decisions.Add(Receive(index, profile));
        }

        return new(
            profile,
            [.. decisions],
            [.. LabRequest.All.Select(one => one.Retrieve(StoreBefore(received.Length), place, now, profile))])
        {
            Receive = Receive,
        };

        StorageDecision Receive(int index, Profile by) =>
            StorageModel.Receive(StoreBefore(index), received[index], request, by);

        CookieStore StoreBefore(int index) => index == 0 ? CookieStore.Empty : decisions[index - 1].Store;
    }
}
