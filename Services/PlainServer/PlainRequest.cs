using System.Text;

namespace CookieTutorial.Services.PlainServer;

/// <summary>The head of a request, as far as the plain server needs it.</summary>
/// <param name="Method">The request method.</param>
/// <param name="Target">The request target: path and query, still percent-encoded.</param>
/// <param name="Cookie">The value of the <c>Cookie</c> header; empty without one.</param>
public sealed record PlainRequest(string Method, string Target, string Cookie)
{
    /// <summary>The largest head that is read, in bytes: what Kestrel allows, too.</summary>
    public const int MaxHeadSize = 32 * 1024;

    /// <summary>
    /// Reads a head up to its empty line. <see langword="null"/> when the client sends none that is complete, at most
    /// <see cref="MaxHeadSize"/> long, and begins with a request line (RFC 9112, section 3).
    /// </summary>
    public static async Task<PlainRequest?> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        var buffer = new byte[MaxHeadSize];
        var length = 0;
        while (length < buffer.Length)
        {
            var read = await stream.ReadAsync(buffer.AsMemory(length), cancellationToken);
            length += read;
            if (buffer.AsSpan(0, length).IndexOf("\r\n\r\n"u8) is >= 0 and var end)
            {
                return Parse(Encoding.Latin1.GetString(buffer, 0, end));
            }

            if (read == 0)
            {
                break;
            }
        }

        return null;
    }

    /// <summary>Reads the head's text, without its empty line.</summary>
    public static PlainRequest? Parse(string head)
    {
        var lines = head.Split("\r\n");
        if (lines[0].Any(char.IsControl) || lines[0].Split(' ') is not [var method, var target, "HTTP/1.0" or "HTTP/1.1"])
        {
            return null;
        }

        var cookies = lines.Skip(1)
            .Select(line => line.Split(':', 2, StringSplitOptions.TrimEntries))
            .Where(field => field.Length == 2 && field[0].Equals("Cookie", StringComparison.OrdinalIgnoreCase))
            .Select(field => field[1]);
        return new(method, target, string.Join("; ", cookies));
    }
}
