using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.House;

/// <summary>The files that a person wrote: what is in the repository, and not what was built or fetched.</summary>
internal static class TrackedFiles
{
    private static readonly string[] NotWritten = ["bin", "obj", "TestResults", ".git", ".vs"];

    /// <summary>The paths of all of them, relative to the repository's root, with forward slashes.</summary>
    public static IReadOnlyList<string> All { get; } = [.. In(Repository.Root).Order(StringComparer.Ordinal)];

    /// <summary>The text of a file.</summary>
    public static string Read(string path) => File.ReadAllText(Path.Combine(Repository.Root, path));

    private static IEnumerable<string> In(string folder) =>
        Directory.GetFiles(folder).Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
            .Concat(Directory.GetDirectories(folder).Where(one => !NotWritten.Contains(Path.GetFileName(one))).SelectMany(In));
}
