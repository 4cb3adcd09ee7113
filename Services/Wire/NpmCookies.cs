using System.Buffers;
using System.Globalization;
using System.Text;

namespace CookieTutorial.Services.Wire;

/// <summary>
/// The rules by which npm's package <c>cookie</c>, version 1, reads a <c>Cookie</c> header, stated again in C#: split at
/// semicolons, then at the first equals sign; pass over text without one; take spaces and tabs off; decode percent signs; the
/// first of one name wins.
/// </summary>
/// <remarks>
/// Its own code is <c>parseCookie</c> in jshttp/cookie, src/index.ts, read and compared at 1.1.1. Versions before 1.0 also remove
/// quotation marks around a value.
/// </remarks>
public static class NpmCookies
{
    /// <summary>A header of fewer characters is not read at all: the smallest pair is a name and an equals sign.</summary>
    public const int ShortestHeader = 2;

    /// <summary>The cookies of a header, in no particular order. Any text is accepted.</summary>
    public static Dictionary<string, string> Read(string header)
    {
        Dictionary<string, string> cookies = new(StringComparer.Ordinal);
        if (header.Length < ShortestHeader)
        {
            return cookies;
        }

        foreach (var text in header.Split(';'))
        {
            if (ReadPair(text) is { } cookie)
            {
                cookies.TryAdd(cookie.Name, cookie.Value);
            }
        }

        return cookies;
    }

    /// <summary>The cookie of one pair; <see langword="null"/> where there is no equals sign. A name may be empty.</summary>
    public static CookiePair? ReadPair(string text) =>
        HeaderText.SplitAtEquals(text) is (var name, { } value) ? new(name, Decode(value)) : null;

    /// <summary>
    /// What <c>decodeURIComponent</c> makes of a value, or the value as it is where that throws. One wrong percent sign is
    /// enough.
    /// </summary>
    private static string Decode(string value)
    {
        if (!value.Contains('%', StringComparison.Ordinal))
        {
            return value;
        }

        StringBuilder decoded = new(value.Length);
        Span<byte> octets = stackalloc byte[4];
        for (var at = 0; at < value.Length;)
        {
            if (value[at] != '%')
            {
                decoded.Append(value[at++]);
                continue;
            }

            var count = OctetsAt(value, at, octets);
            if (Rune.DecodeFromUtf8(octets[..count], out var rune, out var length) != OperationStatus.Done)
            {
                return value;
            }

            decoded.Append(rune.ToString());
            at += length * "%41".Length;
        }

        return decoded.ToString();
    }

    /// <summary>Reads the octets that stand there, one percent sign behind the other, as many as a character can have.</summary>
    private static int OctetsAt(string value, int at, Span<byte> octets)
    {
        var count = 0;
        while (count < octets.Length && at + 2 < value.Length && value[at] == '%'
            && byte.TryParse(value.AsSpan(at + 1, 2), NumberStyles.AllowHexSpecifier, null, out var octet))
        {
            octets[count++] = octet;
            at += 3;
        }

        return count;
    }
}
