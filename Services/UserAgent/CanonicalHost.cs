using System.Globalization;
using System.Net;

namespace CookieTutorial.Services.UserAgent;

/// <summary>Host names in the form in which they are compared (RFC 6265bis (draft -22), section 5.1.2).</summary>
public static class CanonicalHost
{
    /// <summary>No name is longer (RFC 1035, section 2.3.4), the dot at its end not counted.</summary>
    private const int Longest = 253;

    private static readonly IdnMapping Names = new() { AllowUnassigned = true };

    /// <summary>
    /// The host in lower case and in ASCII, a dot at its end kept; <see langword="null"/> for what is no host name and no
    /// address.
    /// </summary>
    /// <param name="host">A name, an IPv4 address, or an IPv6 address in brackets.</param>
    public static string? Of(string host)
    {
        if (host.StartsWith('['))
        {
            return IsAddress(host) ? host.ToLowerInvariant() : null;
        }

        if (host.AsSpan().ContainsAnyExceptInRange('\0', '\x7F'))
        {
            try
            {
                host = host.Length <= Longest ? Names.GetAscii(host) : "";
            }
            catch (ArgumentException)
            {
                return null;
            }
        }

        return IsName(host) ? host.AsSpan().ContainsAnyInRange('A', 'Z') ? host.ToLowerInvariant() : host : null;
    }

    /// <summary>Whether a canonical host is an IP address: no domain lies below it (section 5.1.3).</summary>
    public static bool IsAddress(string host) =>
        host.Length > 0 && (host[0] == '['
            ? host[^1] == ']' && host.Length <= Longest && IPAddress.TryParse(host[1..^1], out _)
            : char.IsAsciiDigit(host[^1]) && host.Split('.') is { Length: 4 } parts
                && parts.All(part => byte.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out _)));

    /// <summary>Labels of letters, digits, hyphens and, as browsers allow, underscores; the last may be empty.</summary>
    private static bool IsName(ReadOnlySpan<char> host)
    {
        var name = host.EndsWith('.') ? host[..^1] : host;
        if (name.Length is 0 or > Longest)
        {
            return false;
        }

        var last = '.';
        foreach (var character in name)
        {
            if ((character == '.' && last == '.') || !(char.IsAsciiLetterOrDigit(character) || character is '.' or '-' or '_'))
            {
                return false;
            }

            last = character;
        }

        return last != '.';
    }
}
