using CookieTutorial.Services.UserAgent;
using CookieTutorial.Services.Wire;

namespace CookieTutorial.Pages.Chapters.ReadingCookies;

/// <summary>How a cookie's value travels, written and read by ASP.NET Core itself.</summary>
/// <param name="OnTheWire">The value as the header carries it.</param>
/// <param name="ReadBack">
/// What <see cref="HttpRequest.Cookies"/> has of it; <see langword="null"/> when it drops the cookie.
/// </param>
public sealed record RoundTrip(string OnTheWire, string? ReadBack)
{
    /// <summary>Stores a text as a page does, with <see cref="IResponseCookies.Append(string, string)"/>.</summary>
    public static RoundTrip OfText(string text)
    {
        var response = new DefaultHttpContext().Response;
        response.Cookies.Append(CookieNames.Stored, text);
        return OfValue(SetCookieString.Parse(response.Headers.SetCookie.ToString(), Profile.Standard).Value);
    }

    /// <summary>Stores a value as it is, as a script or a person does.</summary>
    public static RoundTrip OfValue(string value) =>
        new(value, FrameworkParser.Parse([$"{CookieNames.Stored}={value}"]).GetValueOrDefault(CookieNames.Stored));
}
