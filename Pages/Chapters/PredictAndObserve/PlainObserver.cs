using CookieTutorial.Pages.Chapters.WithoutAFramework.PlainServer;

namespace CookieTutorial.Pages.Chapters.PredictAndObserve;

/// <summary>
/// The steps of a run on the plain server: it writes any octets into a header, and it listens on a port of its own.
/// </summary>
public sealed class PlainObserver(Runs runs) : IPlainPage
{
    /// <inheritdoc />
    public string? Answer(PlainRequest request)
    {
        var path = request.Target.Split('?')[0];
        var at = RunAddress.Parse(path, request.Target[path.Length..], isByPlainServer: true);

        if (at.Id is null || !Place.Paths.Contains(path))
        {
            return null;
        }

        var isOwn = runs.Find(at.Id) is { } run && run.IsReferer(request.Referer);
        var answer = runs.Continue(at, request.Cookie, isOwn);
        return answer is null
            ? "HTTP/1.1 410 Gone\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
            : "HTTP/1.1 303 See Other\r\n"
                + string.Concat(answer.SetCookie.Select(line => $"Set-Cookie: {line}\r\n"))
                + $"Location: {answer.Next}\r\n"
                + "Cache-Control: no-store\r\n"
                + "Content-Length: 0\r\n"
                + "Connection: close\r\n"
                + "\r\n";
    }
}
