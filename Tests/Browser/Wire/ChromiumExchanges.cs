using System.Text.Json;
using Microsoft.Playwright;

namespace CookieTutorial.Tests.Browser.Wire;

/// <summary>
/// Chromium reports the headers of the wire in the DevTools protocol's events Network.requestWillBeSentExtraInfo and
/// Network.responseReceivedExtraInfo; its other events leave cookies out.
/// </summary>
internal sealed class ChromiumExchanges : ReportedExchanges
{
    private readonly IPage _page;
    private TaskCompletionSource<string[]> _sent = new();
    private TaskCompletionSource<string[]> _received = new();
    private string? _document;

    private ChromiumExchanges(IPage page) => _page = page;

    /// <summary>Opens a DevTools session and subscribes to its network events.</summary>
    public static async Task<ChromiumExchanges> ListenAsync(IPage page)
    {
        var exchanges = new ChromiumExchanges(page);
        var session = await page.Context.NewCDPSessionAsync(page);
        session.Event("Network.requestWillBeSent").OnEvent += (_, message) => exchanges.NoteDocument(message!.Value);
        session.Event("Network.requestWillBeSentExtraInfo").OnEvent +=
            (_, message) => exchanges.Note(message!.Value, exchanges._sent, "Cookie");
        session.Event("Network.responseReceivedExtraInfo").OnEvent +=
            (_, message) => exchanges.Note(message!.Value, exchanges._received, "Set-Cookie");
        await session.SendAsync("Network.enable");
        return exchanges;
    }

    /// <inheritdoc />
    public override async Task<string[]> GoToAsync(string address)
    {
        (_sent, _received, _document) = (new(), new(), null);
        await _page.GotoAsync(address);
        return [.. await _sent.Task, .. await _received.Task];
    }

    private void NoteDocument(JsonElement message)
    {
        if (message.GetProperty("type").GetString() == "Document")
        {
            _document = message.GetProperty("requestId").GetString();
        }
    }

    private void Note(JsonElement message, TaskCompletionSource<string[]> exchange, string name)
    {
        if (message.GetProperty("requestId").GetString() == _document)
        {
            exchange.TrySetResult(
            [
                .. message.GetProperty("headers").EnumerateObject()
                    .Where(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                    .SelectMany(header => header.Value.GetString()!.Split('\n'))
                    .Select(value => $"{name}: {value}"),
            ]);
        }
    }
}
