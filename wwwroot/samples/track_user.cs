#:sdk Microsoft.NET.Sdk.Web
#:property PublishAot=false

// Counts visits: the browser remembers, the server adds one. Run it with:  dotnet run track_user.cs --urls http://localhost:5001
// Then open http://localhost:5001/track_user, and reload the page.
using System.Globalization;

const int Max = 999_999_999;
var app = WebApplication.Create(args);

app.MapGet("/track_user", (HttpRequest request, HttpResponse response) =>
{
    var earlierVisits = Read(request.Cookies["visits"]);
    var visits = Math.Min(earlierVisits + 1, Max);
    response.Cookies.Append("visits", $"{visits}", new CookieOptions { MaxAge = TimeSpan.FromDays(365 * 2) });

    var welcome = earlierVisits == 0 ? "Welcome!" : "Welcome back!";
    return Results.Content(
        $"<!DOCTYPE html><title>Visits</title><p id=output>{welcome} This is your visit number {visits}.</p>",
        "text/html");
});

app.Run();

// Anyone can write the cookie, so only a sensible number counts: ASCII digits, no zero before them. Everything else is a first
// visit. The digits are looked at one by one, because TryParse lets NUL characters at the end pass.
static int Read(string? value) =>
    value is not null && !value.StartsWith('0') && value.All(char.IsAsciiDigit)
    && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= Max
        ? count
        : 0;
