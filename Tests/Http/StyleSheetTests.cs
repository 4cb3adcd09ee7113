using System.Globalization;
using System.Text.RegularExpressions;
using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Http;

/// <summary>The style sheets are written by hand.</summary>
public sealed partial class StyleSheetTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "wwwroot", "css");

    private static readonly string All = Regex.Replace(
        string.Join('\n', Directory.EnumerateFiles(Folder).Select(File.ReadAllText)), @"/\*.*?\*/", "", RegexOptions.Singleline);

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
        var shown = Regex.Matches(All, @"content: counter\(([a-z-]+)\)").Select(match => match.Groups[1].Value).ToList();

        Assert.NotEmpty(shown);
        Assert.All(shown, name => Assert.Contains($"counter-reset: {name};", All, StringComparison.Ordinal));
        Assert.All(shown, name => Assert.Contains($"counter-increment: {name};", All, StringComparison.Ordinal));
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

    /// <summary>A colour that is forgotten is that of the other scheme, and one that is not there is none.</summary>
    [Fact]
    public void Each_colour_is_there_for_both_schemes_and_each_that_is_used_is_there()
    {
        var site = File.ReadAllText(Path.Combine(Folder, "site.css")).Split("@media (prefers-color-scheme: dark)");
        var (light, dark) = (Colours(site[0]), Colours(site[1]));

        Assert.NotEmpty(light);
        Assert.Equal(light, dark);
        Assert.Subset(
            Regex.Matches(site[0], "^  (--[a-z-]+): ", RegexOptions.Multiline).Select(match => match.Groups[1].Value).ToHashSet(),
            Regex.Matches(All, @"var\((--[a-z-]+)\)").Select(match => match.Groups[1].Value).ToHashSet());

        static List<string> Colours(string rules) =>
            [.. Regex.Matches(rules, "^ +(--[a-z-]+): #", RegexOptions.Multiline).Select(match => match.Groups[1].Value)];
    }

    /// <summary>Sizes beside the scale are hard to tell from those on it. Code in a line is as large as the line says.</summary>
    [Fact]
    public void Each_size_of_text_is_a_step_of_the_type_scale()
    {
        var sizes = Regex.Matches(All, "(?<!-)font(?:-size)?: ([^;]+);")
            .Select(match => match.Groups[1].Value).Distinct().ToList();

        Assert.InRange(sizes.Count, 6, 15);
        Assert.All(sizes, size => Assert.Matches(@"^(var\(--[a-z]+-size\)|0\.\d+em$|inherit$)", size));
    }

    /// <summary>A browser reads out nothing that has no box, and would scroll to a box that is not clipped.</summary>
    [Fact]
    public void What_only_a_screen_reader_says_is_clipped_and_takes_no_room()
    {
        var rules = Rule().Matches(All).Select(rule => rule.Groups[2].Value)
            .Where(rule => rule.Contains("clip-path: inset(", StringComparison.Ordinal)).ToList();

        Assert.InRange(rules.Count, 5, 20);
        Assert.All(rules, rule => Assert.Equal(
            ["clip-path: inset(50%)", "height: 1px", "overflow: hidden", "position: absolute", "width: 1px"],
            rule.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Order()));
    }

    /// <summary>Else a screen reader would say the name of the character.</summary>
    [Fact]
    public void A_sign_that_a_style_sheet_adds_comes_with_what_is_read_out_for_it()
    {
        var signs = Regex.Matches(All, "content: (\"[^\"]*[^\\x00-\\x7F][^\"]*\")(.*);");

        Assert.InRange(signs.Count, 5, 30);
        Assert.All(signs, sign => Assert.Matches("^ / \"[a-z ]*\"$", sign.Groups[2].Value));
    }

    /// <summary>A reader learns the two colours once, and finds them again on the wire, in the log and in the diagram.</summary>
    [Fact]
    public void What_was_sent_never_has_the_colour_of_what_was_answered()
    {
        var rules = Rule().Matches(All).Select(rule => (Selector: rule.Groups[1].Value, Body: rule.Groups[2].Value)).ToList();

        Assert.All(
            ((string Name, string Other)[])[("sent", "answered"), ("answered", "sent")],
            one => Assert.DoesNotContain(
                $"var(--{one.Other}",
                string.Concat(rules.Where(rule => Names(rule.Selector, one.Name)).Select(rule => rule.Body)),
                StringComparison.Ordinal));
        Assert.All(
            (string[])["sent", "answered"],
            name => Assert.Contains(
                $"background: var(--{name}-surface);",
                Assert.Single(rules, rule => rule.Selector.Trim() == $".{name}").Body,
                StringComparison.Ordinal));

        static bool Names(string selector, string name) => Regex.IsMatch(selector, $@"\.{name}\b");
    }

    /// <summary>Each part of a header line, and of code, is told by its colour.</summary>
    [Theory]
    [InlineData(".cookie-name", "--name")]
    [InlineData(".cookie-value", "--value")]
    [InlineData(".cookie-attribute", "--attribute")]
    [InlineData(".source-keyword", "--sent")]
    [InlineData(".source-literal", "--value")]
    [InlineData(".source-comment", "--muted")]
    [InlineData(".source-tag", "--name")]
    public void A_kind_of_text_has_a_colour_of_its_own(string selector, string colour) => Assert.Contains(
        $"color: var({colour});",
        Assert.Single(Rule().Matches(All), rule => rule.Groups[1].Value.Trim() == selector).Groups[2].Value,
        StringComparison.Ordinal);

    [Fact]
    public void Code_keeps_its_lines_and_breaks_where_there_is_no_room()
    {
        var code = Assert.Single(Rule().Matches(All), rule => rule.Groups[1].Value.Trim() == "pre").Groups[2].Value;

        Assert.Contains("white-space: pre-wrap;", code, StringComparison.Ordinal);
        Assert.Contains("overflow-wrap: anywhere;", code, StringComparison.Ordinal);
    }

    /// <summary>Where one thought the window narrow and the other wide, the little browser would open out of sight.</summary>
    [Fact]
    public void The_script_and_the_style_sheets_agree_on_which_window_is_wide()
    {
        var script = File.ReadAllText(Path.Combine(Repository.Root, "wwwroot", "js", "little-browser.js"));
        var wide = Assert.Single(Regex.Matches(script, @"matchMedia\('\(min-width: (\d+)rem\)'\)")).Groups[1].Value;
        var widths = Regex.Matches(All, @"\((min|max)-width: ([\d.]+)rem\)")
            .Select(match => (Kind: match.Groups[1].Value, Width: match.Groups[2].Value))
            .Where(one => decimal.Parse(one.Width, CultureInfo.InvariantCulture) > 60).Distinct();

        Assert.Equal(
            [("max", $"{int.Parse(wide, CultureInfo.InvariantCulture) - 1}.99"), ("min", wide)], widths.Order());
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

    /// <summary>A rule: its selector, and what it declares.</summary>
    [GeneratedRegex(@"([^{};]+)\{([^{}]*)\}")]
    private static partial Regex Rule();

    /// <summary>Rules for wide windows; they end with the first brace at the beginning of a line.</summary>
    [GeneratedRegex(@"^@media [^{]*min-width.*?^\}", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex WideBlock();
}
