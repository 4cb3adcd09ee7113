using System.Net;
using System.Text;

namespace CookieTutorial.Pages.Chapters.WithoutAFramework.PlainServer;

/// <summary>What the plain server answers: text, line by line. One of the lines is the cookie.</summary>
public static class PlainResponse
{
    /// <summary>The value of its cookie <c>id</c>.</summary>
    public const string IdValue = "some_value_42";

    /// <summary>The whole response to a request for <paramref name="target"/>, as it goes over the wire.</summary>
    // <lesson>
    public static string For(string target)
    {
        var page = $"<html><body>Path is: {WebUtility.HtmlEncode(target)}</body></html>";
        return "HTTP/1.1 200 OK\r\n"
            + "Content-Type: text/html; charset=utf-8\r\n"
            + $"Content-Length: {Encoding.UTF8.GetByteCount(page)}\r\n"
            + "Set-Cookie: id=some_value_42\r\n"
            + "Connection: close\r\n"
            + "\r\n"
            + page;
    }
    // </lesson>

    /// <summary>The head of a response without its page, as HEAD asks for it (RFC 9110, section 9.3.2).</summary>
    public static string HeadOf(string response) => response[..(response.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)];

    /// <summary>The answer to what is no request.</summary>
    public static string BadRequest { get; } = Refusal("400 Bad Request");

    /// <summary>The answer to a head that is too large (RFC 6585, section 5).</summary>
    public static string HeadTooLarge { get; } = Refusal("431 Request Header Fields Too Large");

    private static string Refusal(string status) =>
        $"HTTP/1.1 {status}\r\nContent-Length: 0\r\nSet-Cookie: id=some_value_42\r\nConnection: close\r\n\r\n";
}
