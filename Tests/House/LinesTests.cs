using System.Globalization;
using System.Text.RegularExpressions;
using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.House;

/// <summary>What <c>.editorconfig</c> says of lines.</summary>
public sealed class LinesTests
{
    /// <summary>A row of a Markdown table has no other way to be written.</summary>
    private static bool IsRow(string line) => line.StartsWith('|');

    [Fact]
    public void No_line_is_longer_than_the_editor_is_told()
    {
        var most = int.Parse(
            Regex.Match(TrackedFiles.Read(".editorconfig"), "max_line_length = ([0-9]+)").Groups[1].Value,
            CultureInfo.InvariantCulture);

        Sentences.AssertNone(
            from file in TrackedFiles.All
            where Path.GetExtension(file)
                is ".cs" or ".cshtml" or ".razor" or ".css" or ".js" or ".md" or ".py" or ".sh" or ".props" or ".csproj"
            from line in TrackedFiles.Read(file).Split('\n').Index()
            where line.Item.Length > most && !IsRow(line.Item)
            select $"{file}:{line.Index + 1} has {line.Item.Length} characters.");
    }
}
