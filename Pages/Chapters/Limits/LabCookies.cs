using System.Globalization;
using CookieTutorial.Services.Course;
using CookieTutorial.Services.UserAgent;

namespace CookieTutorial.Pages.Chapters.Limits;

/// <summary>
/// The cookies with which readers measure their browsers. They are sent below <see cref="Path"/> only and end after a minute, so
/// that nobody locks himself out of the site.
/// </summary>
public static class LabCookies
{
    /// <summary>How all names begin.</summary>
    public const string Prefix = "limits-";

    /// <summary>The path below which all of them live: the folder of the lab's pages.</summary>
    public static string Path => DefaultPath.Of(HeavyPath);

    /// <summary>The path of the heavy ones: the one address that they can close.</summary>
    public static string HeavyPath => PageAddress.Of<CostModel>();

    /// <summary>The cookie that is made larger and smaller.</summary>
    public const string Size = Prefix + "size";

    /// <summary>How many octets <see cref="Size"/> was set with last.</summary>
    public const string TriedSize = Prefix + "tried-size";

    /// <summary>How many numbered cookies the browser was given last.</summary>
    public const string TriedCount = Prefix + "tried-count";

    /// <summary>How many heavy cookies can be asked for: the 20 of older tutorials.</summary>
    public const int MostHeavy = 20;

    /// <summary>The octets of a heavy cookie, name and value together.</summary>
    public const int HeavyOctets = 4000;

    /// <summary>
    /// The most numbered cookies that one answer adds: half of those that are tried, with which a count begins.
    /// </summary>
    public const int MostAdded = 150;

    /// <summary>The most numbered cookies that one answer deletes; a count needs fewer.</summary>
    public const int MostDeleted = 40;

    /// <summary>The octets between which the largest cookie is searched.</summary>
    public static SearchRange Sizes { get; } = new(Least: 16, Most: 8192);

    /// <summary>The numbers between which the number of cookies is searched.</summary>
    public static SearchRange Counts { get; } = new(Least: 0, Most: 300);

    /// <summary>All names, each with the path on which the tutorial sets it.</summary>
    public static IEnumerable<(string Name, string Path)> All =>
        [.. Few, .. Enumerable.Range(1, Counts.Most).Select(number => (Numbered(number), Path))];

    /// <summary>All but the numbered ones.</summary>
    public static IEnumerable<(string Name, string Path)> Few =>
    [
        (Size, Path),
        (TriedSize, Path),
        (TriedCount, Path),
        .. Enumerable.Range(1, MostHeavy).Select(number => (Heavy(number), HeavyPath)),
    ];

    /// <summary>The name of one of the many small cookies.</summary>
    public static string Numbered(int number) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{number}");

    /// <summary>The name of one of the heavy cookies.</summary>
    public static string Heavy(int number) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}heavy-{number}");

    /// <summary>
    /// The options of a cookie that ends by itself. Chromium throws out cookies of low priority first, so it spares those of
    /// other pages when there are too many; other browsers do not know the attribute and ignore it (RFC 6265, section 5.2).
    /// </summary>
    public static CookieOptions ForAMinute(string path) =>
        new() { Path = path, MaxAge = TimeSpan.FromMinutes(1), Extensions = { "Priority=Low" } };

    /// <summary>A whole number that a cookie carries, or <see langword="null"/>.</summary>
    public static int? ReadNumber(string? value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The numbers of the small cookies among some names.</summary>
    public static IReadOnlySet<int> NumbersIn(IEnumerable<string> names)
    {
        var sent = names.ToHashSet(StringComparer.Ordinal);
        return Enumerable.Range(1, Counts.Most).Where(number => sent.Contains(Numbered(number))).ToHashSet();
    }
}
