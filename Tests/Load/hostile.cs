// Sends the published site what no browser sends: generated Cookie headers and forms, slow clients, idle connections.
//
//   dotnet run --file Tests/Load/hostile.cs                                   100,000 headers, and as many forms
//   dotnet run --file Tests/Load/hostile.cs -- 5000                           5,000 of each
//   dotnet run --file Tests/Load/hostile.cs -- 100000 --AllowedHosts localhost     with settings of the site
//
// It needs Linux. It ends with 1 when it finds something: a status 5xx, a request without an answer, an exception or a value that was
// sent in the log, markup or a header line that came through, normal visitors who wait for the slow ones, memory or connections that
// are not given back.

using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Text;
using System.Text.RegularExpressions;

[assembly: SupportedOSPlatform("linux")]

const int Workers = 8;
const int SlowClients = 200;
const int IdleConnections = 1000;
const int LongestHeader = 33_000;
const int CertainlyWithinTheLimits = 16_000;
const double MostMemory = 1.3;
const double MostDelay = 2;
const int Rounds = 9;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var count = args.Length > 0 ? int.Parse(args[0]) : 100_000;
var watch = Stopwatch.StartNew();
var findings = new ConcurrentDictionary<string, string>();
var temp = Directory.CreateTempSubdirectory("cookie-tutorial-hostile-").FullName;
var repository = Path.GetFullPath(Path.Combine((string)AppContext.GetData("EntryPointFileDirectoryPath")!, "..", ".."));
using var site = Publish(out var port);
var log = new ConcurrentQueue<string>();
try
{
    await StartAsync();
    var (addresses, fields) = await CrawlAsync();
    List<string> forms = [];
    foreach (var address in addresses)
    {
        if ((await new RawClient(port).SendAsync(Hostile.Post(address, "application/x-www-form-urlencoded", []))).Status is not 404 and not 405)
        {
            forms.Add(address);
        }
    }

    Report($"{addresses.Count} addresses, {forms.Count} of them take forms, with the fields {string.Join(", ", fields)}");
    await MeasureAsync(2000);
    await MeasureAsync(2000);
    var (memory, handles) = (await CollectAsync(), Handles());

    Summarize("Cookie headers", await AttackAsync(index => addresses[index / Hostile.Kinds / 256 % addresses.Count], (address, index) =>
    {
        var lines = Hostile.CookieLines(index, count, LongestHeader);
        return (Hostile.Get(address, lines), lines.Sum(line => line.Length));
    }));
    var afterCookies = Resident();
    Summarize("Forms", await AttackAsync(index => (index % 2 == 0 ? forms : addresses) is var all ? all[index / 2 % all.Count] : "", (address, index) =>
    {
        var (type, body) = Hostile.Form(index, fields);
        return (Hostile.Post(address, type, body), body.Length);
    }));
    var afterForms = Resident();
    Report($"Resident memory: {memory.Resident / 1e6:f0} MB before, {afterCookies / 1e6:f0} MB after the headers, {afterForms / 1e6:f0} MB after the forms");

    await BesideSlowClientsAsync();
    await BesideIdleConnectionsAsync();
    await AwaitNormalAsync(memory, handles);
    Require(!site.HasExited, "The site has ended.");
    var badLines = log.Where(line => line.Contains("Exception", StringComparison.Ordinal) || Patterns.Failure().IsMatch(line) || line.Contains(Hostile.Mark, StringComparison.Ordinal)).ToList();
    Require(badLines.Count == 0, $"The log has {badLines.Count} bad lines", () => string.Join("\n  ", log.SkipWhile(line => !badLines.Contains(line)).Take(25)));
    Report($"The site's log has {log.Count} lines, {badLines.Count} of them bad");
}
finally
{
    site.Kill(entireProcessTree: true);
    site.WaitForExit();
    Directory.Delete(temp, recursive: true);
}

foreach (var (finding, example) in findings.OrderBy(one => one.Key))
{
    Console.WriteLine($"FOUND: {finding}\n  {example}");
}

Report(findings.IsEmpty ? "Nothing was found" : $"{findings.Count} findings");
return findings.IsEmpty ? 0 : 1;

Process Publish(out int port)
{
    foreach (var (program, folder) in new[] { ("CookieTutorial.csproj", "site"), ("Tests/Load/runtime.cs", "hook") })
    {
        using var publish = Process.Start(new ProcessStartInfo("dotnet", ["publish", program, "-c", "Release", "-o", Path.Combine(temp, folder)]) { WorkingDirectory = repository, RedirectStandardOutput = true })!;
        var output = publish.StandardOutput.ReadToEnd();
        publish.WaitForExit();
        if (publish.ExitCode != 0)
        {
            throw new InvalidOperationException(output);
        }
    }

    using var listener = new TcpListener(IPAddress.Loopback, 0);
    listener.Start();
    port = ((IPEndPoint)listener.LocalEndpoint).Port;
    var start = new ProcessStartInfo(Path.Combine(temp, "site", "CookieTutorial"), ["--urls", $"http://127.0.0.1:{port}", .. args.Skip(1)])
    {
        WorkingDirectory = Path.Combine(temp, "site"),
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    };

    // All of this comes from one address.
    start.Environment["LabRate__Requests"] = "1000000";
    start.Environment["LabRate__Seconds"] = "1";
    start.Environment["ASPNETCORE_ENVIRONMENT"] = start.Environment["DOTNET_ENVIRONMENT"] = "Production";
    start.Environment["DOTNET_STARTUP_HOOKS"] = Path.Combine(temp, "hook", "runtime.dll");
    start.Environment["RUNTIME_ANSWER"] = Path.Combine(temp, "answer");
    return new() { StartInfo = start };
}

async Task StartAsync()
{
    TaskCompletionSource ready = new();
    site.OutputDataReceived += (_, line) => Hear(line.Data ?? "");
    site.ErrorDataReceived += (_, line) => log.Enqueue(line.Data ?? "");
    site.EnableRaisingEvents = true;
    site.Exited += (_, _) => ready.TrySetException(new InvalidOperationException(string.Join('\n', log)));
    site.Start();
    site.BeginOutputReadLine();
    site.BeginErrorReadLine();
    await ready.Task.WaitAsync(TimeSpan.FromMinutes(1));

    void Hear(string line)
    {
        log.Enqueue(line);
        if (line.Contains("Cookie Tutorial is ready", StringComparison.Ordinal))
        {
            ready.TrySetResult();
        }
    }
}

// All that the pages of the site lead to, and what a page does not link; and the names of all form fields.
async Task<(List<string> Addresses, List<string> Fields)> CrawlAsync()
{
    List<string> found = ["/", "/cookie", "/stop-tracking", "/error/404", "/healthz", "/nowhere"];
    HashSet<string> fields = [];
    for (var index = 0; index < found.Count; index++)
    {
        var answer = await new RawClient(port).SendAsync(Hostile.Get(found[index], []));
        if (!answer.Head.Contains("text/html", StringComparison.OrdinalIgnoreCase))
        {
            continue;
        }

        found.AddRange(Patterns.Link().Matches(answer.Body).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value)).Distinct().Except(found).ToList());
        fields.UnionWith(Patterns.Field().Matches(answer.Body).Select(match => match.Groups[1].Value));
    }

    return (found, [.. fields]);
}

async Task<int[]> AttackAsync(Func<int, string> addressOf, Func<string, int, (byte[] Request, int Length)> requestOf)
{
    var statuses = new int[600];
    var next = -1;
    await Task.WhenAll(Enumerable.Range(0, Workers).Select(_ => Task.Run(async () =>
    {
        var client = new RawClient(port);
        while (Interlocked.Increment(ref next) is var index && index < count)
        {
            var address = addressOf(index);
            var (request, length) = requestOf(address, index);
            var answer = await client.SendAsync(request);
            Interlocked.Increment(ref statuses[answer.Status]);
            string Example() => $"number {index}, {Encoding.Latin1.GetString(request, 0, Math.Min(request.Length, 400))}";
            Require(answer.Status < 500, $"Status {answer.Status} at {address}", Example);
            Require(answer.Status != 0 || length > CertainlyWithinTheLimits, $"No answer at {address}", Example);
            Require(!Patterns.Markup().IsMatch(answer.Body), $"Markup came through at {address}", Example);
            Require(!answer.Head.Contains("\nInjected", StringComparison.OrdinalIgnoreCase), $"A header line came through at {address}", Example);
        }
    })));
    return statuses;
}

async Task BesideSlowClientsAsync()
{
    var before = await P99Async();
    using var stop = new CancellationTokenSource();
    var dropped = 0;
    using var connecting = new CountdownEvent(SlowClients);
    var slow = Enumerable.Range(0, SlowClients).Select(number => Task.Run(async () =>
    {
        var first = true;
        while (!stop.IsCancellationRequested)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, port, stop.Token);
                await using var stream = client.GetStream();

                // One half dawdles in the head of a request, the other half in its body.
                var isSlowInBody = number % 2 == 0;
                if (isSlowInBody)
                {
                    await stream.WriteAsync(Hostile.Post("/stored", "application/x-www-form-urlencoded", new byte[1000]).AsMemory()[..^1000], stop.Token);
                }

                if (first)
                {
                    first = false;
                    connecting.Signal();
                }

                using var second = new PeriodicTimer(TimeSpan.FromSeconds(1));
                foreach (var octet in isSlowInBody ? new string('x', 1000) : "GET /track_user HTTP/1.1\r\nHost: localhost\r\nCookie: color=" + new string('x', 1000))
                {
                    await stream.WriteAsync(new[] { (byte)octet }, stop.Token);
                    await second.WaitForNextTickAsync(stop.Token);
                }
            }
            catch (Exception exception) when (exception is IOException or SocketException)
            {
                Interlocked.Increment(ref dropped);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    })).ToList();
    if (!connecting.Wait(TimeSpan.FromMinutes(1)))
    {
        throw new InvalidOperationException($"{connecting.CurrentCount} slow clients find no connection.");
    }

    // Long enough to see the site lose its patience (Kestrel's is 30 seconds for a head).
    var during = await P99Async(TimeSpan.FromSeconds(35));
    await stop.CancelAsync();
    await Task.WhenAll(slow);
    var after = await P99Async();
    Report($"p99 of normal visitors: {before:f1} ms before, {during:f1} ms beside {SlowClients} slow clients ({during / Math.Max(before, after):f2} ×), {after:f1} ms after; {dropped} times the site closed a slow connection");
    Require(during <= MostDelay * Math.Max(before, after), $"Normal visitors wait: p99 of {during:f1} ms beside slow clients, else {before:f1} and {after:f1} ms");
}

async Task BesideIdleConnectionsAsync()
{
    var before = await P99Async();
    var idle = Enumerable.Range(0, IdleConnections).Select(_ => new RawClient(port)).ToList();
    foreach (var client in idle)
    {
        Require((await client.SendAsync(Hostile.Get("/track_user", []))).Status == 200, "An idle connection got no answer");
    }

    var (during, memory) = (await P99Async(), Resident());
    var alive = 0;
    foreach (var client in idle)
    {
        alive += client.IsConnected ? 1 : 0;
        client.Dispose();
    }

    var after = await P99Async();
    Report($"p99 of normal visitors: {before:f1} ms before, {during:f1} ms beside {alive} idle connections ({during / Math.Max(before, after):f2} ×), {after:f1} ms after; resident memory {memory / 1e6:f0} MB");
    Require(during <= MostDelay * Math.Max(before, after), $"Normal visitors wait: p99 of {during:f1} ms beside idle connections, else {before:f1} and {after:f1} ms");
}

// The runtime gives back what it has pooled little by little, from one collection to the next.
async Task AwaitNormalAsync((long Alive, long Resident) before, int handles)
{
    var patience = Stopwatch.StartNew();
    (long Alive, long Resident) now;
    do
    {
        await MeasureAsync(500);
        now = await CollectAsync();
    }
    while ((now.Alive > MostMemory * before.Alive || now.Resident > MostMemory * before.Resident || Handles() > handles + Workers) && patience.Elapsed < TimeSpan.FromMinutes(10));
    Report(
        $"Afterwards, when garbage is collected: {now.Alive / 1e6:f0} MB alive, before {before.Alive / 1e6:f0}; {now.Resident / 1e6:f0} MB resident, "
        + $"before {before.Resident / 1e6:f0}; {Handles()} open files, before {handles}; after {patience.Elapsed.TotalSeconds:f0} s of normal visits");
    Require(now.Alive <= MostMemory * before.Alive, $"{now.Alive / 1e6:f0} MB stay alive, before it were {before.Alive / 1e6:f0}");
    Require(now.Resident <= MostMemory * before.Resident, $"{now.Resident / 1e6:f0} MB stay resident, before it were {before.Resident / 1e6:f0}");
    Require(Handles() <= handles + Workers, $"{Handles()} files are open, before it were {handles}");
}

async Task<(long Alive, long Resident)> CollectAsync()
{
    var file = Path.Combine(temp, "answer");

    // runtime.cs writes the answer beside it, and then renames it.
    using FileSystemWatcher watcher = new(temp, "answer") { EnableRaisingEvents = true };
    TaskCompletionSource answered = new();
    watcher.Renamed += (_, _) => answered.TrySetResult();
    using (var signal = Process.Start("kill", ["-WINCH", $"{site.Id}"]))
    {
        await signal.WaitForExitAsync();
    }

    await answered.Task.WaitAsync(TimeSpan.FromMinutes(1));
    return (long.Parse(await File.ReadAllTextAsync(file)), Resident());
}

// The median of several rounds, because a single p99 depends on what else the machine does.
async Task<double> P99Async(TimeSpan atLeast = default)
{
    List<double> all = [];
    for (var start = Stopwatch.StartNew(); all.Count < Rounds || start.Elapsed < atLeast;)
    {
        all.Add(await MeasureAsync(200));
    }

    return all.Order().ElementAt(all.Count / 2);
}

// What normal visitors wait for at most, 99 of 100 of them, in milliseconds.
async Task<double> MeasureAsync(int requests)
{
    var times = await Task.WhenAll(Enumerable.Range(0, Workers).Select(_ => Task.Run(async () =>
    {
        using var client = new RawClient(port);
        List<double> times = [];
        for (var visit = 1; visit <= requests; visit++)
        {
            var start = Stopwatch.GetTimestamp();
            var answer = await client.SendAsync(Hostile.Get("/track_user", [Encoding.ASCII.GetBytes($"color=blue; visits={visit}")]));
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            Require(answer.Status == 200 && answer.Head.Contains($"visits={visit + 1};", StringComparison.Ordinal), "A normal visitor got a wrong answer", () => answer.Head);
        }

        return times;
    })));
    var sorted = times.SelectMany(one => one).Order().ToList();
    return sorted[sorted.Count * 99 / 100];
}

void Summarize(string what, int[] statuses) => Report(
    $"{what}: {statuses.Sum()} sent; "
    + string.Join(", ", Enumerable.Range(0, statuses.Length).Where(status => statuses[status] > 0).Select(status => $"{(status == 0 ? "closed without an answer" : status)}: {statuses[status]}"))
    + $"; 5xx: {statuses.Skip(500).Sum()}");

void Report(string text) => Console.WriteLine($"[{watch.Elapsed.TotalSeconds,4:f0} s] {text}");

void Require(bool condition, string finding, Func<string>? example = null)
{
    if (!condition)
    {
        findings.TryAdd(finding, example?.Invoke().Replace("\r\n", " | ", StringComparison.Ordinal) ?? "");
    }
}

long Resident() => long.Parse(File.ReadAllText($"/proc/{site.Id}/statm").Split(' ')[1]) * Environment.SystemPageSize;

int Handles() => Directory.GetFileSystemEntries($"/proc/{site.Id}/fd").Length;

/// <summary>What is sent. The same number gives the same bytes in each run.</summary>
internal static class Hostile
{
    /// <summary>Stands in what is sent, and in nothing that the site writes by itself.</summary>
    public const string Mark = "h0st1le";

    /// <summary>How many kinds of Cookie headers take turns.</summary>
    public const int Kinds = 3;

    private static readonly string[] s_names =
        ["color", "visits", "id", "progress", "stored", "met", "came_back", "limits-1", "VISITS", "$Version", "__Host-id", "", "a", "<b>", "\""];

    private static readonly string[] s_values =
    [
        $"<script>{Mark}</script>", $"<b>{Mark}</b>", $"\"><img src={Mark}>", $"' onload={Mark} '", $"\" onload={Mark} \"", $"</textarea></select><b>{Mark}",
        $"%3Cscript%3E{Mark}%3C/script%3E", $"%22%3E%3Cimg%20src={Mark}%3E", $"%0d%0aInjected:%20{Mark}", $"\u0085Injected: {Mark}", $"javascript:{Mark}", $"%26lt;b>{Mark}",
        "", "=", "%", "%zz", "%00", "%FF%FE", "%ED%A0%80", "%C0%BC", "1", "0", "-1", "999999999", "1000000000", "99999999999999999999", "NaN", "Lax", "true",
        "count-kept.any-port.came-back", "{\"a\":[1]}", "\"quoted\"", "a,b", "a b", "\t", "\\", "../../etc/passwd", "😀", "İ", "\u202e",
    ];

    private static readonly string[] s_separators = ["; ", ";", ", ", " ;; ", "\t;", "&", "=;"];

    public static byte[] Get(string address, IEnumerable<byte[]> cookieLines) =>
        [.. Latin($"GET {address} HTTP/1.1\r\nHost: localhost\r\n"), .. cookieLines.SelectMany(line => (byte[])[.. "Cookie: "u8, .. line, .. "\r\n"u8]), .. "\r\n"u8];

    public static byte[] Post(string address, string contentType, byte[] body) =>
        [.. Latin($"POST {address} HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\nContent-Type: {contentType}\r\nContent-Length: {body.Length}\r\n\r\n"), .. body];

    /// <summary>In turn: every length to the limit, every byte value, and wild mixtures on one or more lines.</summary>
    public static List<byte[]> CookieLines(int index, int count, int longest)
    {
        var random = new Random(index);
        switch (index % Kinds)
        {
            case 0:
                // The factor scatters the lengths over the addresses.
                var length = (int)(index / Kinds * 7919L % Math.Max(1, count / Kinds) * longest / Math.Max(1, count / Kinds));
                return [[.. Latin(Pick(random, s_names) + "="), .. Enumerable.Repeat((byte)random.Next('!', '~'), length)]];
            case 1:
                var octet = (byte)(index / Kinds % 256) is var any and not (byte)'\r' and not (byte)'\n' ? any : (byte)0;
                return [[.. Latin(Pick(random, s_names)), .. random.Next(3) switch { 0 => [(byte)'=', octet], 1 => [octet, (byte)'='], _ => new[] { (byte)'=', (byte)'a', octet, (byte)'b' } }, .. Latin("; visits=4")]];
            default:
                return [.. Enumerable.Range(0, random.Next(10) == 0 ? random.Next(2, 120) : 1).Select(_ => Mixture(random))];
        }
    }

    /// <summary>Fields with every byte value and every length, whole or broken, in each way that a form can be sent; and what is no form.</summary>
    public static (string ContentType, byte[] Body) Form(int index, List<string> fields)
    {
        const string UrlEncoded = "application/x-www-form-urlencoded";
        var random = new Random(index);
        string Field() => random.Next(8) == 0 ? Pick(random, s_names) : Pick(random, fields);
        byte[] Value() => random.Next(4) switch
        {
            0 => [.. Latin(new string('x', random.Next(9000)))],
            1 => Latin($"%{random.Next(256):x2}{(char)random.Next(256)}"),
            _ => Encoding.UTF8.GetBytes(Pick(random, s_values)),
        };
        byte[] All(Func<byte[]> part) => [.. Enumerable.Range(0, random.Next(1, 12)).SelectMany(_ => part())];
        switch (random.Next(12))
        {
            case 0:
                return ($"multipart/form-data; boundary={Mark}", [.. All(() => [.. Latin($"--{Mark}\r\nContent-Disposition: form-data; name=\"{Field()}\"\r\n\r\n"), .. Value(), .. "\r\n"u8]), .. Latin(random.Next(3) == 0 ? "" : $"--{Mark}--\r\n")]);
            case 1:
                return (Pick(random, ["text/plain", "application/json", "multipart/form-data", "", $"{UrlEncoded}; charset=utf-7", $"{UrlEncoded}; charset=utf-16", $"{UrlEncoded}; charset={Mark}", ";;"]), Value());
            case 2 when index % 20 == 0:
                return (UrlEncoded, Latin(string.Concat(Enumerable.Range(0, 1100).Select(number => $"f{number}={number}&"))));
            case 3 when index % 20 == 0:
                return (UrlEncoded, Latin(new string('k', random.Next(1000, 40_000)) + "=" + Mark));
            case 4 when index % 200 == 0:
                return (UrlEncoded, Latin(Field() + "=" + new string('v', random.Next(5_000_000))));
            default:
                return (UrlEncoded, All(() => [.. Latin(Field() + "="), .. random.Next(2) == 0 ? Latin(Uri.EscapeDataString(Encoding.UTF8.GetString(Value()))) : Value(), (byte)'&']));
        }
    }

    private static byte[] Mixture(Random random) => [.. Enumerable.Range(0, random.Next(1, 8)).SelectMany(_ => (byte[])
    [
        .. Latin(Pick(random, s_names)), .. Latin(random.Next(5) == 0 ? "" : "="),
        .. random.Next(3) == 0
            ? Enumerable.Range(0, random.Next(40)).Select(_ => (byte)random.Next(0x20, 0x7f)).ToArray()
            : Encoding.UTF8.GetBytes(Pick(random, s_values)),
        .. Latin(Pick(random, s_separators)),
    ])];

    private static string Pick(Random random, IReadOnlyList<string> all) => all[random.Next(all.Count)];

    private static byte[] Latin(string text) => Encoding.Latin1.GetBytes(text);
}

internal sealed record Answer(int Status, string Head, string Body);

/// <summary>Sends bytes as they are, on one connection as long as the server keeps it.</summary>
internal sealed class RawClient(int port) : IDisposable
{
    private static readonly Answer s_none = new(0, "", "");

    private readonly byte[] _buffer = new byte[64 * 1024];
    private TcpClient? _client;

    // Asked for once: a client that could not write all would not give it any more, and the answer may be there.
    private NetworkStream? _stream;
    private int _start;
    private int _end;

    public bool IsConnected => _client is { Client: var socket } && !(socket.Poll(0, SelectMode.SelectRead) && socket.Available == 0);

    /// <summary>The answer, or status 0 when the server closed the connection without one.</summary>
    public async Task<Answer> SendAsync(byte[] request)
    {
        var isReused = _client is not null;
        var answer = await TryAsync(request);

        // A server may close a connection that it has kept just when the next request is on its way (RFC 9112, section 9.3.1).
        return answer.Status == 0 && isReused ? await TryAsync(request) : answer;
    }

    public void Dispose()
    {
        _client?.Dispose();
        _client = null;
    }

    private async Task<Answer> TryAsync(byte[] request)
    {
        try
        {
            if (_client is null)
            {
                (_start, _end) = (0, 0);
                _client = new() { NoDelay = true };
                await _client.ConnectAsync(IPAddress.Loopback, port);
                _stream = _client.GetStream();
            }

            var writing = WriteAsync(request);
            var head = Encoding.Latin1.GetString(await ReadToAsync("\r\n\r\n"u8.ToArray()));
            var body = Patterns.Length().Match(head) is { Success: true } length ? await ReadAsync(int.Parse(length.Groups[1].ValueSpan))
                : head.Contains("Transfer-Encoding: chunked", StringComparison.OrdinalIgnoreCase) ? await ReadChunksAsync()
                : [];
            await writing;
            if (head.Contains("Connection: close", StringComparison.OrdinalIgnoreCase))
            {
                Dispose();
            }

            return new(int.Parse(head.AsSpan(9, 3)), head, Encoding.UTF8.GetString(body));
        }
        catch (Exception exception) when (exception is IOException or SocketException)
        {
            Dispose();
            return s_none;
        }
    }

    /// <summary>A server may answer, and close, before it has read all.</summary>
    private async Task WriteAsync(byte[] request)
    {
        try
        {
            await _stream!.WriteAsync(request);
        }
        catch (Exception exception) when (exception is IOException or SocketException or ObjectDisposedException)
        {
        }
    }

    private async Task<byte[]> ReadChunksAsync()
    {
        List<byte> body = [];
        while (true)
        {
            var size = int.Parse(Encoding.Latin1.GetString(await ReadToAsync("\r\n"u8.ToArray())).Trim(), NumberStyles.HexNumber);
            body.AddRange((await ReadAsync(size + 2))[..size]);
            if (size == 0)
            {
                return [.. body];
            }
        }
    }

    private async Task<byte[]> ReadToAsync(byte[] end)
    {
        List<byte> read = [];
        while (!CollectionsMarshal.AsSpan(read).EndsWith(end))
        {
            if (_start == _end)
            {
                await FillAsync();
            }

            read.Add(_buffer[_start++]);
        }

        return [.. read];
    }

    private async ValueTask<byte[]> ReadAsync(int length)
    {
        var result = new byte[length];
        for (var done = 0; done < length;)
        {
            if (_start == _end)
            {
                await FillAsync();
            }

            var part = Math.Min(length - done, _end - _start);
            Array.Copy(_buffer, _start, result, done, part);
            (_start, done) = (_start + part, done + part);
        }

        return result;
    }

    private async ValueTask FillAsync()
    {
        (_start, _end) = (0, await _stream!.ReadAsync(_buffer));
        if (_end == 0)
        {
            throw new IOException("The server closed the connection.");
        }
    }
}

internal static partial class Patterns
{
    [GeneratedRegex("""(?:href|src|action)="(/[^"#]*)""")]
    public static partial Regex Link();

    [GeneratedRegex("""<(?:input|select|textarea)\b[^>]*?\bname="([^"]+)""")]
    public static partial Regex Field();

    [GeneratedRegex(@"\r\nContent-Length: (\d+)\r\n", RegexOptions.IgnoreCase)]
    public static partial Regex Length();

    [GeneratedRegex(@"^\s*(fail|crit): ")]
    public static partial Regex Failure();

    [GeneratedRegex($"""<script>{Hostile.Mark}|<b>{Hostile.Mark}|<img src={Hostile.Mark}|["'] onload={Hostile.Mark}|(href|src|action)="javascript:""")]
    public static partial Regex Markup();
}
