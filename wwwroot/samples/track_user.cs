#:sdk Microsoft.NET.Sdk.Web
#:property PublishAot=false

// Counts visits: the browser remembers, the server adds one. Run it with:  dotnet run track_user.cs --urls http://localhost:5001
// Then open http://localhost:5001/track_user, and reload the page.
using System.Globalization;

var app = WebApplication.Create(args);

app.MapGet("/track_user", (HttpRequest request, HttpResponse response) =>
{
    // Anyone can write the cookie, so only a sensible number counts.
    var isCount = int.TryParse(request.Cookies["visits"], NumberStyles.None, CultureInfo.InvariantCulture, out var earlierVisits);
    var visits = isCount && earlierVisits is > 0 and < 999_999_999 ? earlierVisits + 1 : 1;
    response.Cookies.Append("visits", $"{visits}", new CookieOptions { MaxAge = TimeSpan.FromDays(365 * 2) });

    return Results.Content(
        $"<!DOCTYPE html><title>Visits</title><p id=output>This is your visit number {visits}.</p>",
        "text/html");
});

app.Run();
