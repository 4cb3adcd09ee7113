using System.Text;

namespace CookieTutorial.Services.UserAgent.Dates;

/// <summary>The few time zones that Firefox knows by their names (NSPR, <c>prtime.c</c>).</summary>
internal static class FirefoxZone
{
    /// <summary>Minutes before UTC; those with a D in the middle, and BST, are an hour of summer time ahead.</summary>
    private static readonly (string Name, int Minutes)[] _zones =
    [
        ("GMT", 0), ("PST", -8 * 60), ("PDT", -7 * 60), ("MST", -7 * 60), ("MDT", -6 * 60), ("CST", -6 * 60), ("CDT", -5 * 60),
        ("EST", -5 * 60), ("EDT", -4 * 60), ("AST", -4 * 60), ("NST", (-3 * 60) - 30), ("BST", 60), ("MET", 60), ("EET", 2 * 60),
        ("JST", 9 * 60),
    ];

    /// <summary>
    /// By how many minutes the zone is ahead of UTC whose name a text begins with; <see langword="null"/> for another text. UT is
    /// one only where no letter follows, so UTC is none.
    /// </summary>
    public static int? Of(ReadOnlySpan<char> text)
    {
        if (text is ['u' or 'U', 't' or 'T', .. var rest] && (rest.IsEmpty || !char.IsAsciiLetter(rest[0])))
        {
            return 0;
        }

        foreach (var (name, minutes) in _zones)
        {
            if (text.Length >= name.Length && Ascii.EqualsIgnoreCase(text[..name.Length], name))
            {
                return minutes;
            }
        }

        return null;
    }
}
