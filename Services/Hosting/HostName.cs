using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace CookieTutorial.Services.Hosting;

/// <summary>Tells whether a text can be the name of a host, as <c>Host</c> carries it (RFC 9110, section 7.2).</summary>
public static class HostName
{
    private const int LongestName = 253;
    private const int LongestLabel = 63;

    private static readonly IdnMapping Idn = new();

    /// <summary>
    /// Whether it is an address, or labels of ASCII letters, digits, hyphens and underscores (RFC 1123, section 2.1; underscores,
    /// because some networks have them). A label that begins with <c>xn--</c> must stand for a name in other letters (RFC 5891).
    /// </summary>
    /// <param name="host">The host without its port; an IPv6 address in brackets.</param>
    public static bool IsValid(string host)
    {
        if (host is ['[', .., ']'])
        {
            return IPAddress.TryParse(host[1..^1], out var address)
                && address.AddressFamily == AddressFamily.InterNetworkV6
                && !host.Contains('%', StringComparison.Ordinal);
        }

        var name = host.EndsWith('.') ? host[..^1] : host;
        return name.Length is > 0 and <= LongestName && name.Split('.').All(IsLabel);
    }

    private static bool IsLabel(string label) =>
        label.Length is > 0 and <= LongestLabel
        && label.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_')
        && !label.StartsWith('-')
        && !label.EndsWith('-')
        && (!label.StartsWith("xn--", StringComparison.OrdinalIgnoreCase) || IsEncoded(label));

    private static bool IsEncoded(string label)
    {
        try
        {
            var name = Idn.GetUnicode(label);
            return !name.All(char.IsAscii) && !name.Any(char.IsControl);
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
