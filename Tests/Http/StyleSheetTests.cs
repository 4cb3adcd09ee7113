using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Http;

/// <summary>The style sheet is written by hand.</summary>
public sealed class StyleSheetTests
{
    [Fact]
    public void Every_rule_is_closed_before_the_next_begins()
    {
        var lines = File.ReadAllLines(Path.Combine(Repository.Root, "wwwroot", "css", "site.css"));

        var depth = 0;
        foreach (var (number, line) in lines.Index())
        {
            // A browser takes a rule in an unclosed one for a nested rule, and says nothing.
            Assert.False(depth > 0 && line.EndsWith('{') && !line.StartsWith(' '), $"Line {number + 1} begins a rule inside another.");
            depth += line.Count(character => character == '{') - line.Count(character => character == '}');
        }

        Assert.Equal(0, depth);
    }
}
