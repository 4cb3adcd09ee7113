using System.Globalization;
using CookieTutorial.Tests.Browser.Engines;

namespace CookieTutorial.Tests.Browser;

/// <summary>
/// What a reader of the tests can choose, by <c>dotnet test --environment NAME=VALUE</c>. Tests/README.md lists it.
/// </summary>
internal static class RunOptions
{
    private static readonly Engine[] UsualEngines = [Engine.Chromium, Engine.Firefox];

    /// <summary>BROWSERS: the engines to run in, separated by commas; Chromium and Firefox when nothing is said.</summary>
    public static IReadOnlyList<Engine> Engines => Read("BROWSERS") is { } names
        ? [.. names.Split(',', StringSplitOptions.TrimEntries).Select(ParseEngine)]
        : UsualEngines;

    /// <summary>HEADED=true: the browsers have windows.</summary>
    public static bool Headed => Read("HEADED") is { } value && ParseBoolean("HEADED", value) && (HasDisplay
        ? true
        : throw new ArgumentException("HEADED=true needs a display: run the tests on a desktop, or below xvfb-run."));

    /// <summary>SLOW_MO: milliseconds between two actions of a test, 0 to 60,000.</summary>
    public static float SlowMo => Read("SLOW_MO") is not { } value
        ? 0
        : ushort.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds) && milliseconds <= 60_000
            ? milliseconds
            : throw Wrong("SLOW_MO", value, "milliseconds from 0 to 60000");

    /// <summary>SNAPSHOTS=true: the trace of a failure holds the page at each step. Pages then load half as fast.</summary>
    public static bool Snapshots => Read("SNAPSHOTS") is { } value && ParseBoolean("SNAPSHOTS", value);

    /// <summary>BASE_URL: a site that runs already; the tests start one of their own when nothing is said.</summary>
    public static Uri? BaseUrl => Read("BASE_URL") is not { } value
        ? null
        : Uri.TryCreate(value.TrimEnd('/') + "/", UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? address
            : throw Wrong("BASE_URL", value, "an address such as https://cookies.example");

    /// <summary>The host of the site.</summary>
    public static string Host => BaseUrl?.Host ?? "localhost";

    /// <summary>EVIDENCE=write: a finished run writes <c>evidence.json</c>.</summary>
    public static bool WritesEvidence =>
        Read("EVIDENCE") is { } value && (value == "write" ? true : throw Wrong("EVIDENCE", value, "write"));

    private static bool HasDisplay =>
        !OperatingSystem.IsLinux() || Read("DISPLAY") is not null || Read("WAYLAND_DISPLAY") is not null;

    private static string? Read(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;

    private static Engine ParseEngine(string name) =>
        Enum.GetNames<Engine>().FirstOrDefault(one => one.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } found
            ? Enum.Parse<Engine>(found)
            : throw Wrong("BROWSERS", name, "chromium, firefox or webkit");

    private static bool ParseBoolean(string name, string value) =>
        bool.TryParse(value, out var parsed) ? parsed : throw Wrong(name, value, "true or false");

    private static ArgumentException Wrong(string name, string value, string expected) =>
        new($"{name}={value} is not understood: give {expected}.");
}
