namespace CookieTutorial.Tests.Chapters.StopTracking.Load;

/// <summary>Deletes the count.</summary>
internal sealed class BareStopTracking : IBareView
{
    private const string Cookie = "visits";

    public string Address => "/stop_tracking";

    public void SetCookies(HttpRequest request, HttpResponse response)
    {
        if (request.Cookies[Cookie] is not null)
        {
            response.Cookies.Delete(Cookie);
        }
    }
}
