#:sdk Microsoft.NET.Sdk.Web
#:property PublishAot=false

// The color cookie with two lifetimes. Run it with:  dotnet run test_cookies.cs --urls http://localhost:5001
// Then open http://localhost:5001/test_cookies or http://localhost:5001/test_cookies/persistent, and reload the page.
using System.Text.Encodings.Web;

var app = WebApplication.Create(args);

app.MapGet("/test_cookies", (HttpContext context) =>
    Answer(context, new CookieOptions()));

app.MapGet("/test_cookies/persistent", (HttpContext context) =>
    Answer(context, new CookieOptions { MaxAge = TimeSpan.FromDays(365 * 2) }));

app.Run();

static IResult Answer(HttpContext context, CookieOptions options)
{
    var color = context.Request.Cookies["color"];
    if (color is null)
    {
        context.Response.Cookies.Append("color", "blue", options);
    }

    var text = color is null ? "Cookie Set" : $"Your favorite color is {color}";
    return Results.Content(
        $"<!DOCTYPE html><title>Color cookie</title><p id=output>{HtmlEncoder.Default.Encode(text)}</p>",
        "text/html");
}
