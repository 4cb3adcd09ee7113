#!/usr/bin/env dotnet
// What Kestrel can do at best: the same views as the site's, with the cookie read and set by ASP.NET Core, and bodies that stand
// ready in memory. The views come from the folders of the chapters; a page without one reads no cookie. benchmark.cs starts it;
// its argument "pages" names a folder with one file for each page, named by the escaped address.

#:sdk Microsoft.NET.Sdk.Web
#:property PublishAot=false
#:include ../Chapters/*/Load/bare.cs

var builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.ClearProviders();
var views = typeof(IBareView).Assembly.GetTypes().Where(type => type.IsClass && type.IsAssignableTo(typeof(IBareView)))
    .Select(type => (IBareView)Activator.CreateInstance(type)!).ToDictionary(view => view.Address);
var pages = Directory.GetFiles(builder.Configuration["pages"]!)
    .ToDictionary(file => "/" + Uri.UnescapeDataString(Path.GetFileName(file)), File.ReadAllBytes)
    .ToDictionary(page => page.Key, page => (Body: page.Value, View: views.GetValueOrDefault(page.Key)));
var app = builder.Build();
app.Run(context =>
{
    var (request, response) = (context.Request, context.Response);
    if (!pages.TryGetValue(request.Path.Value!, out var page))
    {
        response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    page.View?.SetCookies(request, response);
    response.ContentType = "text/html; charset=utf-8";
    response.ContentLength = page.Body.Length;
    return response.Body.WriteAsync(page.Body).AsTask();
});
app.Run();

/// <summary>What a live page does with cookies, and nothing else of it.</summary>
internal interface IBareView
{
    string Address { get; }

    void SetCookies(HttpRequest request, HttpResponse response);
}
