using System.Globalization;

namespace CookieTutorial.Tests.Chapters.CountingVisits.Load;

/// <summary>Counts visits.</summary>
internal sealed class BareTrackUser : IBareView
{
    private const string Cookie = "visits";

    private static readonly CookieOptions s_twoYears = new() { MaxAge = TimeSpan.FromDays(365 * 2) };

    public string Address => "/track_user";

    public void SetCookies(HttpRequest request, HttpResponse response)
    {
        _ = int.TryParse(request.Cookies[Cookie], NumberStyles.None, CultureInfo.InvariantCulture, out var visits);
        response.Cookies.Append(Cookie, (visits + 1).ToString(CultureInfo.InvariantCulture), s_twoYears);
    }
}
