using System.Buffers.Binary;
using System.Text.Json;

namespace CookieTutorial.Tests.Browser;

/// <summary>The file in which Firefox keeps the session that was closed: JSON, packed by LZ4 behind a mark of its own.</summary>
internal static class SessionStore
{
    /// <summary>Its name in the profile, once Firefox has been closed.</summary>
    public const string FileName = "sessionstore.jsonlz4";

    private static ReadOnlySpan<byte> Mark => "mozLz40\0"u8;

    /// <summary>The cookies of a host that the session holds, each as <c>name=value</c>.</summary>
    public static async Task<IReadOnlyList<string>> CookiesAsync(string folder, string host)
    {
        var file = await File.ReadAllBytesAsync(Path.Combine(folder, FileName));
        using var session = JsonDocument.Parse(Unpack(file));
        return session.RootElement.TryGetProperty("cookies", out var cookies)
            ?
            [
                .. from cookie in cookies.EnumerateArray()
                   where cookie.GetProperty("host").GetString() == host
                   select $"{cookie.GetProperty("name").GetString()}={cookie.GetProperty("value").GetString()}",
            ]
            : [];
    }

    /// <summary>
    /// One block of LZ4 (github.com/lz4/lz4, doc/lz4_Block_format.md): bytes as they are, and repetitions of earlier ones.
    /// </summary>
    private static byte[] Unpack(byte[] file)
    {
        Assert.True(file.AsSpan().StartsWith(Mark));
        var at = Mark.Length;
        var unpacked = new List<byte>(BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(at)));
        at += sizeof(int);
        while (at < file.Length)
        {
            var token = file[at++];
            var literals = Length(token >> 4);
            unpacked.AddRange(file.AsSpan(at, literals));
            at += literals;
            if (at == file.Length)
            {
                break;
            }

            var offset = BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(at));
            at += sizeof(ushort);

            // A repetition may reach into itself, so it is copied byte by byte.
            for (var left = Length(token & 15) + 4; left > 0; left--)
            {
                unpacked.Add(unpacked[^offset]);
            }
        }

        return [.. unpacked];

        int Length(int length)
        {
            if (length < 15)
            {
                return length;
            }

            int more;
            do
            {
                more = file[at++];
                length += more;
            }
            while (more == byte.MaxValue);
            return length;
        }
    }
}
