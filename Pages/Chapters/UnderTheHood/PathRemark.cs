using System.Globalization;
using System.Text.RegularExpressions;
using CookieTutorial.Services.Wire;

namespace CookieTutorial.Pages.Chapters.UnderTheHood;

/// <summary>
/// The paths that no address has. A browser stores a path as it stands, and compares it with the path of an address, which it has
/// normalized before (https://url.spec.whatwg.org/#path-state).
/// </summary>
internal static partial class PathRemark
{
    /// <summary>Percent-encoded in the path of an address; both engines write %5E, too.</summary>
    private const string Encoded = " \"<>^`{}";

    private static readonly (string Name, string Url) Source = Specification.Rfc6265bis("5.1.4");

    /// <summary>The remark on the value of <c>Path</c>, if there is one.</summary>
    public static LineRemark? Of(string path) => path switch
    {
        ['/', ..] when NeverSent(path) is { } why => new(
            RemarkKind.Kept,
            $"Browsers keep the cookie and never send it, because no address has such a path: {why}.",
            Source),
        ['/', ..] when path.Contains('|', StringComparison.Ordinal) => new(
            RemarkKind.Differs,
            "Chromium keeps the cookie and never sends it, because it writes | as %7C in an address. Firefox leaves it as it is.",
            Source),
        ['/', ..] when Escape().Matches(path).FirstOrDefault(escape => !IsUsual(escape.Value)) is { } odd => new(
            RemarkKind.Kept,
            $"Browsers compare paths letter by letter and decode nothing, so they send it only where an address has {odd.Value} "
            + "itself.",
            Source),
        _ => null,
    };

    private static string? NeverSent(string path)
    {
        if (path.FirstOrDefault(character => Encoded.Contains(character, StringComparison.Ordinal)) is var odd and not '\0')
        {
            return $"browsers write {(odd == ' ' ? "a space" : odd)} as %{(int)odd:X2}";
        }

        return path.IndexOfAny(['?', '#']) is >= 0 and var end ? $"it would end before the {path[end]}"
            : path.Contains('\\', StringComparison.Ordinal) ? "browsers turn a backslash into a slash"
            : path.Split('/').FirstOrDefault(segment => DotSegment().IsMatch(segment)) is { } dots
                ? $"browsers take {dots} for a step in the tree of folders"
            : null;
    }

    /// <summary>Whether browsers write an escape like that themselves, or it has to be there to keep its meaning.</summary>
    private static bool IsUsual(string escape)
    {
        var character = (char)int.Parse(escape.AsSpan(1), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return !escape.Any(char.IsAsciiLetterLower)
            && (character is < ' ' or > '~' || $"{Encoded}#%/?\\|".Contains(character, StringComparison.Ordinal));
    }

    [GeneratedRegex("%[0-9A-Fa-f]{2}")]
    private static partial Regex Escape();

    /// <summary>One dot or two, each also as <c>%2E</c>.</summary>
    [GeneratedRegex(@"^(?:\.|%2[Ee]){1,2}$")]
    private static partial Regex DotSegment();
}
