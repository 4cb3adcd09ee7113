using CookieTutorial.Services.UserAgent;
using Microsoft.Playwright;

namespace CookieTutorial.Tests.Browser.Lines;

/// <summary>Has a page make the requests of cases, and tells which <c>Cookie</c> lines arrived.</summary>
/// <param name="page">Any page with an empty jar.</param>
/// <param name="server">Who is asked.</param>
internal sealed class LineSender(IPage page, LineServer server)
{
    /// <summary>Each case waits for its own answers only. A request that fails ends its case.</summary>
    private const string SendAll =
        """
        async cases => {
          const waiting = cases.slice();
          const work = async () => {
            for (let urls; urls = waiting.pop();) {
              try {
                for (const url of urls) await (await fetch(url, { credentials: 'include' })).text();
              } catch { }
            }
          };
          await Promise.all(Array.from({ length: 12 }, work));
        }
        """;

    private const string Post =
        "url => { const form = document.createElement('form'); [form.method, form.action] = ['post', url]; "
        + "document.body.append(form); form.submit(); }";

    private const string Embed =
        "url => new Promise(done => { const frame = document.createElement('iframe'); [frame.onload, frame.src] = [done, url]; "
        + "document.body.append(frame); })";

    private const string ReadAndWrite =
        "lines => { const before = document.cookie; for (const line of lines) document.cookie = line; document.cookie; "
        + "return before; }";

    /// <summary>Sends many cases in which one page fetches all.</summary>
    /// <returns>
    /// For each case the <c>Cookie</c> lines in octets, as far as its requests have arrived: <see langword="null"/> for a request
    /// without one.
    /// </returns>
    public async Task<string?[][]> SendAllAsync(IReadOnlyList<LineCase> cases)
    {
        var batch = NewKey();
        string KeyOf(int number, int exchange) => $"{batch}-{number}-{exchange}";
        await page.GotoAsync(server.Prepare(cases[0].Page, batch));
        var urls = cases.Select((one, number) => one.Exchanges
            .Select((exchange, index) => server.Prepare(exchange.Address, KeyOf(number, index), exchange.Lines))
            .ToArray()).ToArray();
        await page.EvaluateAsync(SendAll, urls);
        return
        [
            .. cases.Select((one, number) => one.Exchanges
                .Select((_, index) => server.Received(KeyOf(number, index)))
                .TakeWhile(received => received.Arrived)
                .Select(received => received.Cookie)
                .ToArray()),
        ];
    }

    /// <summary>Sends a case of any kind.</summary>
    /// <returns>The <c>Cookie</c> lines in octets, and what scripts have read.</returns>
    public async Task<string?[]> SendAsync(LineCase one)
    {
        await page.GotoAsync(server.Prepare(one.Page, NewKey()));
        List<string?> cookies = [];
        foreach (var exchange in one.Exchanges)
        {
            cookies.Add(await SendAsync(exchange));
        }

        return [.. cookies];
    }

    private async Task<string?> SendAsync(LineExchange exchange)
    {
        if (exchange.By is LineRequester.Script or LineRequester.FrameScript)
        {
            var frame = exchange.By is LineRequester.Script ? page.MainFrame : page.Frames[^1];
            var text = await frame.EvaluateAsync<string>(ReadAndWrite, exchange.Lines.Select(Octets.ToText).ToArray());
            return text.Length == 0 ? null : Octets.FromText(text);
        }

        var key = NewKey();
        var address = server.Prepare(exchange.Address, key, exchange.Lines);
        switch (exchange.By)
        {
            case LineRequester.Reader:
                await page.GotoAsync(address);
                break;
            case LineRequester.Link:
                var first = exchange.RedirectedBy is { } by ? server.PrepareRedirect(by, NewKey(), address) : address;
                await LeaveAsync("url => { location = url; }", first);
                break;
            case LineRequester.Form:
                await LeaveAsync(Post, address);
                break;
            case LineRequester.Frame:
                await page.EvaluateAsync(Embed, address);
                break;
            default:
                await page.EvaluateAsync(SendAll, new[] { new[] { address } });
                break;
        }

        return server.Received(key).Cookie;
    }

    /// <summary>
    /// Runs a script that leads elsewhere, and waits until that page stands. It listens before it runs: who looks at the address
    /// afterwards may be too late, and wait for ever.
    /// </summary>
    private async Task LeaveAsync(string script, string url)
    {
        TaskCompletionSource loaded = new(TaskCreationOptions.RunContinuationsAsynchronously);
        void NoteLoad(object? sender, IPage loadedPage) => loaded.TrySetResult();
        page.Load += NoteLoad;
        await page.EvaluateAsync(script, url);
        await loaded.Task;
        page.Load -= NoteLoad;
    }

    private static string NewKey() => Guid.NewGuid().ToString("N");
}
