using System.Text.RegularExpressions;
using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Http;

/// <summary>The style sheets are written by hand.</summary>
public sealed partial class StyleSheetTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "wwwroot", "css");

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Folder).Select(file => Path.GetFileName(file)!)];

    [Theory, MemberData(nameof(Files))]
    public void Every_rule_is_closed_before_the_next_begins(string file)
    {
        var lines = File.ReadAllLines(Path.Combine(Folder, file));

        var depth = 0;
        foreach (var (number, line) in lines.Index())
        {
            // A browser takes a rule in an unclosed one for a nested rule, and says nothing.
            Assert.False(
                depth > 0 && line.EndsWith('{') && !line.StartsWith(' '),
                $"Line {number + 1} begins a rule inside another.");
            depth += line.Count(character => character == '{') - line.Count(character => character == '}');
        }

        Assert.Equal(0, depth);
    }

    /// <summary>A browser shows 0 for a counter that nothing counts.</summary>
    [Fact]
    public void Each_counter_that_is_shown_is_counted()
    {
        var all = string.Join('\n', Directory.EnumerateFiles(Folder).Select(File.ReadAllText));
        var shown = Regex.Matches(all, @"content: counter\(([a-z-]+)\)").Select(match => match.Groups[1].Value).ToList();

        Assert.NotEmpty(shown);
        Assert.All(shown, name => Assert.Contains($"counter-reset: {name};", all, StringComparison.Ordinal));
        Assert.All(shown, name => Assert.Contains($"counter-increment: {name};", all, StringComparison.Ordinal));
    }

    /// <summary>The browser tests check in dark colours only what depends on colours.</summary>
    [Fact]
    public void Dark_colours_change_nothing_but_colours()
    {
        var lines = File.ReadAllLines(Path.Combine(Folder, "site.css"));

        var start = Array.IndexOf(lines, "@media (prefers-color-scheme: dark) {");
        var dark = lines.Skip(start + 1).TakeWhile(line => line != "}").Select(line => line.Trim()).ToList();

        Assert.Equal("  :root {", lines[start + 1]);
        Assert.NotEmpty(dark[1..^1]);
        Assert.All(dark[1..^1], line => Assert.Matches("^--[a-z-]+: #[0-9a-f]{6};$", line));
        Assert.Equal("}", dark[^1]);
        Assert.Single(lines, line => line.Contains("prefers-color-scheme", StringComparison.Ordinal));
        Assert.Empty(SchemesElsewhere());
    }

    /// <summary>The browser tests check dark colours in the narrowest window.</summary>
    [Fact]
    public void No_colour_is_for_wide_windows_only()
    {
        var blocks = Directory.EnumerateFiles(Folder).SelectMany(file => WideBlock().Matches(File.ReadAllText(file))).ToList();

        Assert.NotEmpty(blocks);
        Assert.All(blocks, block => Assert.DoesNotMatch(@"\b(color|background)[a-z-]*:", block.Value));
    }

    /// <summary>
    /// Other style sheets, scripts and pages that ask for the scheme, which would be another way to change something.
    /// </summary>
    private static IEnumerable<string> SchemesElsewhere() =>
        from folder in (string[])["Pages", Path.Combine("wwwroot", "js"), Path.Combine("wwwroot", "css")]
        from file in Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*", SearchOption.AllDirectories)
        where Path.GetFileName(file) != "site.css"
        let text = File.ReadAllText(file)
        where text.Contains("prefers-color", StringComparison.Ordinal) || text.Contains("light-dark(", StringComparison.Ordinal)
        select file;

    /// <summary>Rules for wide windows; they end with the first brace at the beginning of a line.</summary>
    [GeneratedRegex(@"^@media [^{]*min-width.*?^\}", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex WideBlock();
}
