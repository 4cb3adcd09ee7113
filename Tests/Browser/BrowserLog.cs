using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace CookieTutorial.Tests.Browser;

/// <summary>What a browser said in its console, and the cookie lines of what it sent and received.</summary>
internal sealed class BrowserLog : IDisposable
{
    private readonly IPage _page;
    private readonly ConcurrentQueue<string> _console = new();
    private readonly ConcurrentQueue<IResponse> _responses = new();

    public BrowserLog(IPage page)
    {
        _page = page;
        page.Console += NoteMessage;
        page.PageError += NoteError;
        page.Response += NoteResponse;
    }

    /// <summary>Stops listening: another test may use the page.</summary>
    public void Dispose()
    {
        _page.Console -= NoteMessage;
        _page.PageError -= NoteError;
        _page.Response -= NoteResponse;
    }

    /// <summary>Writes it all to a file, in the order in which it happened.</summary>
    public async Task WriteAsync(string file)
    {
        List<string> lines = ["Console", .. _console, "", "Exchanges"];
        foreach (var response in _responses)
        {
            lines.Add($"{response.Request.Method} {response.Url}");
            lines.Add($"  Cookie: {await response.Request.HeaderValueAsync("Cookie")}");
            lines.Add($"{response.Status} {response.StatusText}");
            var setCookie = await response.HeaderValueAsync("Set-Cookie") ?? "";
            lines.AddRange(setCookie.Split('\n').Select(line => $"  Set-Cookie: {line}"));
        }

        await File.WriteAllLinesAsync(file, lines);
    }

    private void NoteMessage(object? sender, IConsoleMessage message) => _console.Enqueue($"{message.Type}: {message.Text}");

    private void NoteError(object? sender, string error) => _console.Enqueue($"uncaught: {error}");

    private void NoteResponse(object? sender, IResponse response) => _responses.Enqueue(response);
}
