using CookieTutorial.Services.Wire;

namespace CookieTutorial.Pages.Chapters.WithoutAFramework.PlainServer;

/// <summary>One request and its response, as the text that went over a connection.</summary>
/// <param name="Request">The whole request, line ends included.</param>
/// <param name="Response">The whole response, line ends included.</param>
public sealed record RawExchange(string Request, string Response)
{
    /// <summary>The value of a cookie that the request carried, or <see langword="null"/> without one.</summary>
    public string? SentValue(string name) => CookieHeader.Parse(PlainRequest.Parse(Request)?.Cookie ?? "")
        .Where(cookie => cookie.Name == name)
        .Select(cookie => cookie.Value)
        .FirstOrDefault();
}
