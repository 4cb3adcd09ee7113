using System.Net;
using System.Text;

namespace CookieTutorial.Services.PlainServer;

/// <summary>What the plain server answers: text, line by line, and nothing else is a cookie.</summary>
public static class PlainResponse
{
    // <lesson>
    /// <summary>The whole response to a request for <paramref name="target"/>, as it goes over the wire.</summary>
    public static string For(string target)
    {
        var page = $"<html><body>Path is: {WebUtility.HtmlEncode(target)}</body></html>";
        return "HTTP/1.1 200 OK\r\n"
            + "Content-Type: text/html; charset=utf-8\r\n"
            + $"Content-Length: {Encoding.UTF8.GetByteCount(page)}\r\n"
            + $"Set-Cookie: {TutorialCookies.Id}={TutorialCookies.PlainServerIdValue}\r\n"
            + "Connection: close\r\n"
            + "\r\n"
            + page;
    }
    // </lesson>

    /// <summary>The answer to what is no request, or one with a head that is too large.</summary>
    public const string BadRequest = "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
}
