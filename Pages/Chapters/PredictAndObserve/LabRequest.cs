using System.Collections.Immutable;
using CookieTutorial.Services.UserAgent;

namespace CookieTutorial.Pages.Chapters.PredictAndObserve;

/// <summary>A request after the cookies were set, or a script's look at them.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Path">The path that it asks for.</param>
public sealed record LabRequest(LabRequestKind Kind, string Path)
{
    /// <summary>The request in a few words.</summary>
    public string Title => Kind switch
    {
        LabRequestKind.ToSite => $"A request to {Path}",
        LabRequestKind.ToOtherPort => $"{Path} on another port of this host",
        LabRequestKind.FromScript => $"A script in the page {Path}",
        LabRequestKind.InAnHour => $"{Path}, an hour later",
        LabRequestKind.InAYear => $"{Path}, a year later",
        _ => $"{Path}, when the browser’s session is over",
    };

    /// <summary>Whether a run can make it: the others are too far away.</summary>
    public bool CanBeObserved => Kind is LabRequestKind.ToSite or LabRequestKind.ToOtherPort or LabRequestKind.FromScript;

    /// <summary>
    /// All requests, in the order in which they are told: each path, and for the deepest, to which most cookies go, the rest.
    /// </summary>
    public static ImmutableArray<LabRequest> All { get; } =
    [
        .. Place.Paths.Select(path => new LabRequest(LabRequestKind.ToSite, path)),
        .. from kind in Enum.GetValues<LabRequestKind>()
           where kind != LabRequestKind.ToSite
           select new LabRequest(kind, Place.Setters[1]),
    ];

    /// <summary>What a user agent sends with it.</summary>
    /// <param name="store">Its cookies.</param>
    /// <param name="place">Where they were set.</param>
    /// <param name="now">The moment of the request, or from which it is counted.</param>
    /// <param name="profile">Whose rules apply.</param>
    public RetrievalDecision Retrieve(CookieStore store, Place place, DateTimeOffset now, Profile profile) =>
        RetrievalModel.Retrieve(
            Kind == LabRequestKind.InNextSession ? store.AfterSession() : store,
            new()
            {
                Address = place.AddressOf(Path),
                Now = now + Kind switch
                {
                    LabRequestKind.InAnHour => TimeSpan.FromHours(1),
                    LabRequestKind.InAYear => TimeSpan.FromDays(365),
                    _ => TimeSpan.Zero,
                },
                IsScript = Kind == LabRequestKind.FromScript,
            },
            profile);
}
