using System.Collections.Immutable;
using CookieTutorial.Services.UserAgent;
using CookieTutorial.Services.Wire;

namespace CookieTutorial.Pages.Chapters.PredictAndObserve;

/// <summary>
/// Tells the cookies of a case from those that a reader has besides: whatever else came along is nobody's business.
/// </summary>
public sealed class CaseCookies
{
    private readonly HashSet<string> _names;

    /// <summary>The cookies that the lines of a run may have set.</summary>
    public CaseCookies(Run run) => _names = [.. run.Lines.SelectMany(line => NamesIn(line.Octets))];

    /// <summary>
    /// By which names a server would know the cookie of a line, whichever user agent got it. One without a name comes as its
    /// value alone, and may look like one with a name.
    /// </summary>
    public static IEnumerable<string> NamesIn(string line) =>
        from profile in Forecast.Profiles
        let parsed = SetCookieString.Parse(line, profile)
        let octets = parsed.Name.Length == 0 ? parsed.Value : $"{parsed.Name}="
        from sent in new[] { octets, Octets.FromText(Octets.ToText(octets)) }
        select NameOf(sent);

    /// <summary>Those parts of a <c>Cookie</c> line that are of the case, in octets.</summary>
    public ImmutableArray<string> In(string? cookie) =>
    [
        .. from part in (cookie ?? "").Split(';')
           let pair = part.Trim(' ', '\t')
           where pair.Length > 0 && _names.Contains(NameOf(pair))
           select pair,
    ];

    /// <summary>The name of a pair; one without an equals sign is all name here.</summary>
    private static string NameOf(string pair) => pair.IndexOf('=', StringComparison.Ordinal) is >= 0 and var equals
        ? pair[..equals].Trim(' ', '\t')
        : pair;
}
