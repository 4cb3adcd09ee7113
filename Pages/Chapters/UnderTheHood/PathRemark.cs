using System.Globalization;
using System.Text.RegularExpressions;
using CookieTutorial.Services.UserAgent;

namespace CookieTutorial.Pages.Chapters.UnderTheHood;

/// <summary>
/// The paths that no address has. A browser stores a path as it stands, and compares it with the path of an address, which it has
/// normalized before (https://url.spec.whatwg.org/#path-state).
/// </summary>
internal static partial class PathRemark
{
    private static readonly (string Name, string Url) Source = Specification.Rfc6265bis("5.1.4");

    /// <summary>The remark on the path that a cookie is bound to, if there is one.</summary>
    /// <param name="octets">The path; it begins with a slash.</param>
    public static LineRemark? Of(string octets)
    {
        var path = Octets.ToText(octets);
        var asked = Profile.Engines.Select(profile => (profile.Name, Path: Written(path, profile))).ToList();
        var never = asked.Where(engine => !PathMatch.IsAtOrBelow(engine.Path, path)).ToList();
        if (never.Count == asked.Count)
        {
            return new(
                RemarkKind.Kept,
                $"Browsers keep the cookie and never send it, because no address has such a path: {path} becomes "
                + $"{never[0].Path} in one.",
                Source);
        }

        if (never.Count > 0)
        {
            return new(
                RemarkKind.Differs,
                $"{never[0].Name} keeps the cookie and never sends it, because it makes {never[0].Path} of such a path in an "
                + $"address. {asked.Except(never).First().Name} leaves it as it is.",
                Source);
        }

        return Escape().Matches(path).FirstOrDefault(escape => !IsUsual(escape.Value)) is { } odd
            ? new(
                RemarkKind.Kept,
                $"Browsers compare paths letter by letter and decode nothing, so they send it only where an address has "
                + $"{odd.Value} itself.",
                Source)
            : null;
    }

    /// <summary>The path that is sent where somebody types an address with this one.</summary>
    private static string Written(string path, Profile profile) =>
        CookieAddress.Parse($"https://a.example{path}")!.PathBy(profile);

    /// <summary>Whether browsers write an escape like that themselves, or it has to be there to keep its meaning.</summary>
    private static bool IsUsual(string escape)
    {
        var character = (char)int.Parse(escape.AsSpan(1), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return !escape.Any(char.IsAsciiLetterLower)
            && (character is '%' or '/'
                || Profile.Engines.Any(profile => Written($"/x{character}", profile) != $"/x{character}"));
    }

    [GeneratedRegex("%[0-9A-Fa-f]{2}")]
    private static partial Regex Escape();
}
