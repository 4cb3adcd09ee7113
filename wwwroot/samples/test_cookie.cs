#:sdk Microsoft.NET.Sdk.Web
#:property PublishAot=false

// One round trip of a cookie. Run it with:  dotnet run test_cookie.cs --urls http://localhost:5001
// Then open http://localhost:5001/test_cookie, and reload the page.
using System.Text.Encodings.Web;

var app = WebApplication.Create(args);

app.MapGet("/test_cookie", (HttpRequest request, HttpResponse response) =>
{
    var id = request.Cookies["id"];
    if (id is null)
    {
        response.Cookies.Append("id", "some_value_99");
    }

    var text = id is null
        ? "No id cookie! Sending cookie to client"
        : $"Got cookie with id={id}";
    return Results.Content(
        $"<!DOCTYPE html><title>Test cookie</title><p id=output>{HtmlEncoder.Default.Encode(text)}</p>",
        "text/html");
});

app.Run();
