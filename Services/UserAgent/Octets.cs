using System.Text;

namespace CookieTutorial.Services.UserAgent;

/// <summary>
/// A cookie is made of octets, not of letters. The model keeps octets in strings: each character, U+0000 to U+00FF, is the octet
/// of its number (https://infra.spec.whatwg.org/#isomorphic-decode), so lengths are lengths in octets.
/// </summary>
public static class Octets
{
    /// <summary>The octets of a text in UTF-8, as <c>document.cookie</c> and most servers write it.</summary>
    public static string FromText(string text) =>
        Ascii.IsValid(text) ? text : Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text));

    /// <summary>
    /// Octets as a text for people. What is not UTF-8 becomes U+FFFD, and so does a character above U+00FF, which is no octet.
    /// </summary>
    public static string ToText(string octets) =>
        Ascii.IsValid(octets) ? octets : Encoding.UTF8.GetString(BytesOf(octets));

    /// <summary>Octets as bytes; a character above U+00FF, which is no octet, becomes 0xFF.</summary>
    public static byte[] BytesOf(string octets)
    {
        var bytes = new byte[octets.Length];
        for (var index = 0; index < bytes.Length; index++)
        {
            bytes[index] = (byte)Math.Min(octets[index], '\u00FF');
        }

        return bytes;
    }
}
