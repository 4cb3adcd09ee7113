using System.Text;

namespace CookieTutorial.Pages.Chapters.WithoutAFramework.PlainServer;

/// <summary>The head of a request, as far as the plain server needs it.</summary>
/// <param name="Method">The request method.</param>
/// <param name="Target">The request target: path and query, still percent-encoded.</param>
/// <param name="Cookie">The value of the <c>Cookie</c> header; empty without one.</param>
/// <param name="Referer">The value of the <c>Referer</c> header (RFC 9110, section 10.1.3); empty without one.</param>
public sealed record PlainRequest(string Method, string Target, string Cookie, string Referer)
{
    /// <summary>The largest head that is read, in bytes: what Kestrel allows, too.</summary>
    public const int MaxHeadSize = 32 * 1024;

    /// <summary>
    /// Reads the text of a head, up to its empty line or to the end of the connection. <see langword="null"/> when it is longer
    /// than <see cref="MaxHeadSize"/>. Lines may end with LF alone (RFC 9112, section 2.2).
    /// </summary>
    public static async Task<string?> ReadHeadAsync(Stream stream, CancellationToken cancellationToken)
    {
        var buffer = new byte[MaxHeadSize];
        var length = 0;
        while (length < buffer.Length)
        {
            var read = await stream.ReadAsync(buffer.AsMemory(length), cancellationToken);
            length += read;
            if (read == 0 || HasEmptyLine(buffer.AsSpan(0, length)))
            {
                return Encoding.Latin1.GetString(buffer, 0, length);
            }
        }

        return null;
    }

    /// <summary>
    /// Reads a request line and the header lines up to the empty one. <see langword="null"/> without a request line
    /// (RFC 9112, section 3) in visible ASCII characters.
    /// </summary>
    public static PlainRequest? Parse(string head)
    {
        var lines = head.Split('\n').Select(line => line.TrimEnd('\r')).ToList();
        if (lines[0].Split(' ') is not [{ Length: > 0 } method, { Length: > 0 } target, "HTTP/1.0" or "HTTP/1.1"]
            || (method + target).Any(character => character is <= ' ' or > '~'))
        {
            return null;
        }

        var fields = lines.Skip(1).TakeWhile(line => line.Length > 0)
            .Select(line => line.Split(':', 2, StringSplitOptions.TrimEntries))
            .Where(field => field.Length == 2)
            .ToLookup(field => field[0], field => field[1], StringComparer.OrdinalIgnoreCase);
        return new(method, target, string.Join("; ", fields["Cookie"]), string.Join(", ", fields["Referer"]));
    }

    private static bool HasEmptyLine(ReadOnlySpan<byte> head) => head.IndexOf("\n\r\n"u8) >= 0 || head.IndexOf("\n\n"u8) >= 0;
}
