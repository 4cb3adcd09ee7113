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

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
