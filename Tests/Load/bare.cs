// What Kestrel can do at best: the same views as the site's, with the cookie read and set by ASP.NET Core, and bodies that stand ready
// in memory. benchmark.cs starts it; its argument "pages" names a folder with one file for each page, named by the escaped address.

#:sdk Microsoft.NET.Sdk.Web
#:property PublishAot=false

using System.Globalization;

var builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.ClearProviders();
var pages = Directory.GetFiles(builder.Configuration["pages"]!)
    .ToDictionary(file => "/" + Uri.UnescapeDataString(Path.GetFileName(file)), File.ReadAllBytes);
var twoYears = new CookieOptions { MaxAge = TimeSpan.FromDays(365 * 2) };
var app = builder.Build();
app.Run(context =>
{
    var (request, response) = (context.Request, context.Response);
    if (!pages.TryGetValue(request.Path.Value!, out var page))
    {
        response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    switch (request.Path.Value)
    {
        case "/track_user":
            _ = int.TryParse(request.Cookies["visits"], NumberStyles.None, CultureInfo.InvariantCulture, out var visits);
            response.Cookies.Append("visits", (visits + 1).ToString(CultureInfo.InvariantCulture), twoYears);
            break;
        case "/test_cookies" when request.Cookies["color"] is null:
            response.Cookies.Append("color", "blue");
            break;
        case "/stop_tracking" when request.Cookies["visits"] is not null:
            response.Cookies.Delete("visits");
            break;
    }

    response.ContentType = "text/html; charset=utf-8";
    response.ContentLength = page.Length;
    return response.Body.WriteAsync(page).AsTask();
});
app.Run();
