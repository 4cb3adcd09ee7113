using System.Text.RegularExpressions;
using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.House;

/// <summary>
/// Arrows run downwards only: chapters know components, components know services, and nothing in the services knows a page. Read
/// off the namespaces that a file names.
/// </summary>
public sealed partial class ArrowsTests
{
    /// <summary>What the folders of the services may name besides themselves.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Course"] = ["UserAgent", "Wire"],
        ["Evidence"] = [],
        ["Forms"] = [],
        ["Hosting"] = [],
        ["Security"] = ["Hosting"],
        ["Source"] = [],
        ["UserAgent"] = [],
        ["Wire"] = ["UserAgent"],
    };

    [Fact]
    public void Nothing_in_the_services_knows_a_page() => Sentences.AssertNone(
        from file in Code("Services/")
        where Names(file, "CookieTutorial.Pages")
        select $"{file} names a page: move it to the page's folder, or give it what it needs as a parameter.");

    [Fact]
    public void No_component_and_no_page_of_the_frame_knows_a_chapter() => Sentences.AssertNone(
        from file in Code("Pages/")
        where !file.StartsWith("Pages/Chapters/", StringComparison.Ordinal)
        where ChapterNamespace().IsMatch(TrackedFiles.Read(file))
        select $"{file} names a chapter: move it to the chapter's folder, or give it what it needs as a parameter.");

    [Fact]
    public void The_folders_of_the_services_know_only_those_below_them() => Sentences.AssertNone(
        from file in Code("Services/")
        let folder = file.Split('/')[1]
        where file.Split('/').Length > 2
        from named in ServiceNamespace().Matches(TrackedFiles.Read(file)).Select(match => match.Groups[1].Value).Distinct()
        where named != folder && !Allowed[folder].Contains(named)
        select $"{file} names Services.{named}, which is not below it.");

    [Fact]
    public void Every_folder_of_the_services_has_its_place() => Assert.Equal(
        Allowed.Keys.Order(),
        Code("Services/").Where(file => file.Split('/').Length > 2).Select(file => file.Split('/')[1]).Distinct().Order());

    private static IEnumerable<string> Code(string folder) => TrackedFiles.All.Where(file =>
        file.StartsWith(folder, StringComparison.Ordinal) && Path.GetExtension(file) is ".cs" or ".cshtml" or ".razor");

    private static bool Names(string file, string part) => TrackedFiles.Read(file).Contains(part, StringComparison.Ordinal);

    [GeneratedRegex(@"CookieTutorial\.Pages\.Chapters\.[A-Z]")]
    private static partial Regex ChapterNamespace();

    [GeneratedRegex(@"^(?:@?using (?:static )?)CookieTutorial\.Services\.(\w+)", RegexOptions.Multiline)]
    private static partial Regex ServiceNamespace();
}
