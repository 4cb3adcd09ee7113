namespace CookieTutorial.Tests.Chapters.ColorCookie.Load;

/// <summary>Sets a session cookie once.</summary>
internal sealed class BareTestCookies : IBareView
{
    private const string Cookie = "color";

    public string Address => "/test_cookies";

    public void SetCookies(HttpRequest request, HttpResponse response)
    {
        if (request.Cookies[Cookie] is null)
        {
            response.Cookies.Append(Cookie, "blue");
        }
    }
}
