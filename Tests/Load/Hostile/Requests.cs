using System.Text;

/// <summary>The bytes of a request.</summary>
internal static class Requests
{
    public const string UrlEncoded = "application/x-www-form-urlencoded";

    public static byte[] Get(string address, params IEnumerable<byte[]> cookieLines) =>
    [
        .. Latin($"GET {address} HTTP/1.1\r\nHost: localhost\r\n"),
        .. cookieLines.SelectMany(line => (byte[])[.. "Cookie: "u8, .. line, .. "\r\n"u8]),
        .. "\r\n"u8,
    ];

    public static byte[] Post(string address, string contentType, byte[] body) =>
    [
        .. Latin($"POST {address} HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\n"),
        .. Latin($"Content-Type: {contentType}\r\nContent-Length: {body.Length}\r\n\r\n"),
        .. body,
    ];

    public static byte[] Latin(string text) => Encoding.Latin1.GetBytes(text);
}
