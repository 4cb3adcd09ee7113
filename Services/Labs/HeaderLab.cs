using CookieTutorial.Services.Wire;
using Microsoft.AspNetCore.WebUtilities;

namespace CookieTutorial.Services.Labs;

/// <summary>The lab in which a reader types a <c>Cookie</c> header, or lets the parser read the browser's own.</summary>
public static class HeaderLab
{
    /// <summary>The address of the lab.</summary>
    public const string Address = "/under-the-hood/cookie-header";

    /// <summary>
    /// The longest text, in UTF-16 code units. Percent-encoded, each takes at most nine characters of the request line, which may
    /// have 8,192 bytes (KestrelServerLimits.MaxRequestLineSize).
    /// </summary>
    public const int LongestHeader = 500;

    /// <summary>
    /// What the browser brings along without the reader's doing: the site's progress, and the leftover of the chapter on reading
    /// cookies. Neither shall reach a checkpoint, and no cookie of another program on this host shall.
    /// </summary>
    private static readonly string[] NotTheReaders = [TutorialCookies.Progress, TutorialCookies.Stored];

    /// <summary>The lab's address with a header in its query.</summary>
    public static string AddressOf(string header) => $"{Address}?header={Uri.EscapeDataString(header)}";

    /// <summary>What keeps a text from being the value of a header, as a sentence for the reader, or <see langword="null"/>.</summary>
    public static string? ProblemOf(string? header) => header switch
    {
        _ when string.IsNullOrWhiteSpace(header) => "Type a header first, such as a=1; b=2.",
        { Length: > LongestHeader } => TypedText.TooLong(header.Length, LongestHeader),
        _ when header.Any(character => char.IsControl(character) && character != '\t') =>
            "The text holds a control character, such as a line break. No header may hold one, except the tab.",
        _ when TypedText.HasBrokenCharacter(header) => TypedText.BrokenCharacter,
        _ => null,
    };

    /// <summary>
    /// The pairs that a request had the lab read: those that the reader typed, or else those that the browser sent, without the
    /// site's own progress, which no reader writes.
    /// </summary>
    public static IEnumerable<PairReading> PairsOf(Exchange exchange)
    {
        if (exchange.Path != Address || exchange.StatusCode != StatusCodes.Status200OK)
        {
            return [];
        }

        var typed = QueryHelpers.ParseQuery(exchange.Target[Address.Length..]).TryGetValue("header", out var values) ? values[0] : null;
        if (!string.IsNullOrWhiteSpace(typed))
        {
            return ProblemOf(typed) is null ? HeaderReading.Of([typed]).Pairs : [];
        }

        return HeaderReading.Of(exchange.Cookie).Pairs
            .Where(pair => pair.Written.IsTutorials && !NotTheReaders.Contains(pair.Written.Name, StringComparer.OrdinalIgnoreCase));
    }
}
