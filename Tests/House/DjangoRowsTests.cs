using System.Globalization;
using System.Text.RegularExpressions;
using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.House;

/// <summary>A row of “Coming from Django” puts two calls side by side. Where only Python's raises, the text says so.</summary>
public sealed partial class DjangoRowsTests
{
    private static readonly (string Call, string Error)[] Raising =
    [
        ("(\"request.COOKIES[", "KeyError"), ("(\"request.META[", "KeyError"), ("(\"int(", "ValueError"),
    ];

    [Fact]
    public void A_row_of_which_one_side_raises_says_so_below() => Sentences.AssertNone(
        from file in TrackedFiles.All
        where file.EndsWith(".cshtml", StringComparison.Ordinal)
        let text = WhiteSpace().Replace(TrackedFiles.Read(file), " ")
        from raising in Raising
        where text.Contains(raising.Call, StringComparison.Ordinal)
            && !text.Contains($"raises <code>{raising.Error}</code>", StringComparison.Ordinal)
        select $"{file} has a row with {raising.Call}, and does not say that it raises {raising.Error}.");

    [Fact]
    public void A_lifetime_and_a_name_are_the_same_on_both_sides_of_a_row() => Sentences.AssertNone(
        from file in TrackedFiles.All
        where file.EndsWith(".cshtml", StringComparison.Ordinal)
        from Match row in Row().Matches(TrackedFiles.Read(file))
        let django = row.Groups["django"].Value
        let net = row.Groups["net"].Value
        where SecondsIn(django, PythonLifetime()) != SecondsIn(net, DotNetLifetime())
            || !net.Contains(CookieName().Match(django).Value, StringComparison.Ordinal)
        select $"{file} has a row whose sides differ: {row.Value}");

    private static long? SecondsIn(string code, Regex lifetime) => lifetime.Match(code) is { Success: true } found
        ? int.Parse(found.Groups["number"].Value, CultureInfo.InvariantCulture) * found.Groups["unit"].Value switch
        {
            "Days" => TimeSpan.SecondsPerDay,
            "Minutes" => TimeSpan.SecondsPerMinute,
            _ => 1,
        }
        : null;

    /// <summary>Two texts of C# in parentheses.</summary>
    [GeneratedRegex("""\(\s*(?<django>"(?:[^"\\]|\\.)*"),\s*(?<net>"(?:[^"\\]|\\.)*")\)""")]
    private static partial Regex Row();

    /// <summary>In seconds.</summary>
    [GeneratedRegex(@"max_age=(?<number>\d+)")]
    private static partial Regex PythonLifetime();

    [GeneratedRegex(@"TimeSpan\.From(?<unit>\w+)\((?<number>\d+)\)")]
    private static partial Regex DotNetLifetime();

    [GeneratedRegex("""(?<=(?:COOKIES(?:\.get\(|\[)|(?:set|delete)_cookie\()\\")\w+(?=\\")""")]
    private static partial Regex CookieName();

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
