using System.Net;
using CookieTutorial.Services;
using CookieTutorial.Services.PlainServer;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CookieTutorial.Pages.Chapters.WithoutAFramework;

/// <summary>Sends two requests to the plain server, and shows every byte of both exchanges.</summary>
public class RoundTripModel(PlainHttpServer server) : PageModel
{
    public IReadOnlyList<RawExchange> Exchanges { get; private set; } = [];

    // <lesson>
    public async Task OnGetAsync()
    {
        if (server.Address is { } address)
        {
            var recorder = new WireRecorder();
            using var client = new HttpClient(recorder.HandlerWith(new CookieContainer()));
            await client.GetStringAsync(new Uri(address, "first"));
            await client.GetStringAsync(new Uri(address, "second"));
            Exchanges = recorder.Exchanges;
            var id = Exchanges[1].SentValue(TutorialCookies.Id);
            Response.Cookies.Append(TutorialCookies.CameBack, id ?? "nothing", new() { MaxAge = TimeSpan.FromMinutes(1) });
        }
    }
    // </lesson>
}
