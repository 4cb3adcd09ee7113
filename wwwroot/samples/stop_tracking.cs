#:sdk Microsoft.NET.Sdk.Web
#:property PublishAot=false

// Deletes the cookie that track_user.cs sets. Run it with:  dotnet run stop_tracking.cs --urls http://localhost:5002
// Ports do not separate cookies, so it finds the cookie of the other program. Open http://localhost:5002/stop_tracking
var app = WebApplication.Create(args);

app.MapGet("/stop_tracking", (HttpRequest request, HttpResponse response) =>
{
    var isTracked = request.Cookies.ContainsKey("visits");
    if (isTracked)
    {
        response.Cookies.Delete("visits");
    }

    var text = isTracked ? "Cookies Cleared" : "We are not tracking you.";
    return Results.Content($"<!DOCTYPE html><title>Stop tracking</title><p id=output>{text}</p>", "text/html");
});

app.Run();
