using System.Net;
using CookieTutorial.Pages.Chapters.WithoutAFramework.PlainServer;
using CookieTutorial.Services.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CookieTutorial.Pages.Chapters.WithoutAFramework;

/// <summary>Sends two requests to the plain server, and shows every byte of both exchanges.</summary>
[EnableRateLimiting(LabRate.Policy)]
public class RoundTripModel(PlainHttpServer server) : PageModel
{
    public IReadOnlyList<RawExchange> Exchanges { get; private set; } = [];

    /// <summary>Whether the plain server runs, and did not answer in time: others keep it busy.</summary>
    public bool IsBusy { get; private set; }

    public async Task OnGetAsync()
    {
        try
        {
            if (server.Address is { } address)
            {
                await SendTwiceAsync(address);
            }
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
        {
            IsBusy = true;
        }
    }

    // <lesson>
    private async Task SendTwiceAsync(Uri address)
    {
        var jar = new CookieContainer();
        var recorder = new WireRecorder();
        using var client = new HttpClient(recorder.HandlerWith(jar)) { Timeout = TimeSpan.FromSeconds(3) };
        await client.GetStringAsync(new Uri(address, "first"));
        await client.GetStringAsync(new Uri(address, "second"));
        Exchanges = recorder.Exchanges;
        var id = Exchanges[1].SentValue(CookieNames.Id) ?? "nothing";
        var minute = new CookieOptions { MaxAge = TimeSpan.FromMinutes(1) };
        Response.Cookies.Append(CookieNames.CameBack, id, minute);
    }
    // </lesson>
}
