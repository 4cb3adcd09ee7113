using System.Text;
using CookieTutorial.Services.UserAgent;

namespace CookieTutorial.Pages.Chapters.PredictAndObserve;

/// <summary>A <c>Set-Cookie</c> line as a reader types it.</summary>
/// <param name="Text">The text, with its escapes.</param>
/// <param name="Octets">What it stands for, in octets (<see cref="Services.UserAgent.Octets"/>).</param>
public sealed record TypedLine(string Text, string Octets)
{
    /// <summary>
    /// Reads a text. <c>\t</c> is the tab, <c>\x41</c> the octet of this hexadecimal number, and <c>\\</c> a backslash; every
    /// other backslash stands for itself. All other characters become their octets in UTF-8.
    /// </summary>
    public static TypedLine Parse(string text)
    {
        StringBuilder octets = new();
        for (var index = 0; index < text.Length;)
        {
            var (octet, length) = EscapeAt(text.AsSpan(index));
            if (length > 0)
            {
                octets.Append(octet);
                index += length;
                continue;
            }

            var end = text.IndexOf('\\', index + 1) is >= 0 and var next ? next : text.Length;
            octets.Append(Services.UserAgent.Octets.FromText(text[index..end]));
            index = end;
        }

        return new(text, octets.ToString());
    }

    /// <summary>The text that stands for some octets.</summary>
    public static string Escape(string octets)
    {
        var text = Services.UserAgent.Octets.ToText(octets);
        var isText = Services.UserAgent.Octets.FromText(text) == octets;
        StringBuilder escaped = new();
        foreach (var character in isText ? text : octets)
        {
            escaped.Append(character switch
            {
                '\t' => @"\t",
                '\\' => @"\\",
                _ when char.IsControl(character) || (!isText && character > '~') => $@"\x{(int)character:X2}",
                _ => character.ToString(),
            });
        }

        return escaped.ToString();
    }

    /// <summary>The octet of the escape with which a text begins, and its length; 0 for none.</summary>
    private static (char Octet, int Length) EscapeAt(ReadOnlySpan<char> text) => text switch
    {
        ['\\', 't', ..] => ('\t', 2),
        ['\\', '\\', ..] => ('\\', 2),
        ['\\', 'x', var high, var low, ..] when char.IsAsciiHexDigit(high) && char.IsAsciiHexDigit(low) =>
            ((char)Convert.FromHexString(text[2..4])[0], 4),
        _ => default,
    };
}
