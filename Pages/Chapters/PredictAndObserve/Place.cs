using CookieTutorial.Services.Course;
using CookieTutorial.Services.UserAgent;

namespace CookieTutorial.Pages.Chapters.PredictAndObserve;

/// <summary>The address that sets the cookies of a case.</summary>
/// <param name="Scheme"><c>http</c> or <c>https</c>.</param>
/// <param name="Host">The host, without its port.</param>
/// <param name="Path">The path: one of <see cref="Setters"/>.</param>
public sealed record Place(string Scheme, string Host, string Path)
{
    /// <summary>The paths of the laboratory, each with what lies below it behind it.</summary>
    public static IReadOnlyList<string> Paths { get; } =
        [.. PageAddress.AllOf(typeof(ObserveModel)).Order(StringComparer.Ordinal)];

    /// <summary>The paths that can set: the one above all others, and the one that lies deepest.</summary>
    public static IReadOnlyList<string> Setters { get; } = [Paths[0], Paths.MaxBy(path => path.Count(c => c == '/'))!];

    /// <summary>An address without its port, as readers know it.</summary>
    public override string ToString() => $"{Scheme}://{Host}{Path}";

    /// <summary>The same host and scheme at another path, as cookies see it.</summary>
    public CookieAddress AddressOf(string path) =>
        CookieAddress.Of(Scheme == Uri.UriSchemeHttps, Host, path)

        // Only HTTP/1.0 knows requests without a host, and no browser speaks it.
        ?? CookieAddress.Of(isHttps: false, "localhost", path)!;
}
