// Measures the published site against bare Kestrel, against Django where Python has it, and against an empty Razor Pages app.
//
//   dotnet run --file Tests/Load/benchmark.cs                      5 rounds of 3 seconds a page; memory after 50,000 requests
//   dotnet run --file Tests/Load/benchmark.cs -- 9 5 1000000       9 rounds of 5 seconds; memory after a million requests
//
// It needs Linux and wrk (apt-get install wrk); Django takes part where python3-django and gunicorn are installed. Servers take turns,
// round by round, and each figure is the median of the rounds' ratios: so another load on the machine falls on all of them alike.

using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.Versioning;
using System.Text.RegularExpressions;

[assembly: SupportedOSPlatform("linux")]

const int Connections = 64;
const int Starts = 9;
string[] views = ["/track_user", "/test_cookies", "/stop_tracking"];
const string Chapter = "/chapters/counting-visits";
const string AsBrowsersAsk = "Accept-Encoding: gzip, deflate, br";

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var rounds = args.Length > 0 ? int.Parse(args[0]) : 5;
var seconds = args.Length > 1 ? int.Parse(args[1]) : 3;
var requestsForMemory = args.Length > 2 ? int.Parse(args[2]) : 50_000;

var repository = Path.GetFullPath(Path.Combine((string)AppContext.GetData("EntryPointFileDirectoryPath")!, "..", ".."));
var temp = Directory.CreateTempSubdirectory("cookie-tutorial-benchmark-").FullName;
string In(string name) => Path.Combine(temp, name);
try
{
    Console.WriteLine("Publishing …");
    Run(repository, "dotnet", "publish", "CookieTutorial.csproj", "-c", "Release", "-o", In("site"));
    Run(repository, "dotnet", "publish", "Tests/Load/bare.cs", "-c", "Release", "-o", In("bare"));
    Run(repository, "dotnet", "publish", "Tests/Load/runtime.cs", "-c", "Release", "-o", In("hook"));
    Run(temp, "dotnet", "new", "webapp", "--no-https", "--name", "Empty", "--output", In("empty-source"));
    Run(In("empty-source"), "dotnet", "publish", "-c", "Release", "-o", In("empty"));
    var python = new[] { "python3", "/usr/bin/python3" }.FirstOrDefault(python => Succeeds(python, "-c", "import django, gunicorn"));

    await CompareSpeedAsync(python);
    await CompareStartAsync();
    await CompareMemoryAsync();
}
finally
{
    Directory.Delete(temp, recursive: true);
}

async Task CompareSpeedAsync(string? python)
{
    using var site = await StartMeasuredAsync("site", "CookieTutorial");
    var cookies = await SavePagesAsync(site);
    using var bare = await StartMeasuredAsync("bare", "bare", "--pages", In("pages"));
    using var django = python is null ? null : await StartDjangoAsync(python);
    string[] asHeaders = [$"Cookie: {cookies}"];
    List<(Server Server, string Page, string[] Headers, string Note)> all = [];
    foreach (var page in views.Append(Chapter))
    {
        all.Add((bare, page, asHeaders, ""));
        all.Add((site, page, asHeaders, ""));
        if (page is "/track_user" or Chapter)
        {
            all.Add((site, page, [.. asHeaders, AsBrowsersAsk], ", Brotli"));
        }

        if (django is not null)
        {
            all.Add((django, page, asHeaders, ""));
        }
    }

    // The compiler of the runtime is at work until a page has been asked for often enough.
    foreach (var (server, page, headers, _) in all)
    {
        _ = await LoadAsync(server, page, seconds, headers);
    }

    var measured = all.ConvertAll(_ => new List<Figures>());
    for (var round = 0; round < rounds; round++)
    {
        for (var index = 0; index < all.Count; index++)
        {
            measured[index].Add(await LoadAsync(all[index].Server, all[index].Page, seconds, all[index].Headers));
        }
    }

    Console.WriteLine($"""

        ## Speed: {Connections} connections, {rounds} rounds of {seconds} s, medians

        | page | server | requests/s against Django | CPU µs per request | against bare Kestrel | p99 against bare Kestrel | kB allocated per request | errors |
        |---|---|---|---|---|---|---|---|
        """);
    for (var index = 0; index < all.Count; index++)
    {
        var (server, page, _, note) = all[index];
        var own = measured[index];
        var bares = measured[all.FindIndex(one => one.Server == bare && one.Page == page)];
        var djangos = all.FindIndex(one => one.Server == django && one.Page == page);
        Console.WriteLine(
            $"| {page} | {server.Name}{note} | {(djangos < 0 ? "" : $"{Ratio(own, measured[djangos], one => one.PerSecond):f1}")} "
            + $"| {Median(own.Select(one => one.CpuMicroseconds)):f0} | {Ratio(own, bares, one => one.CpuMicroseconds):f1} "
            + $"| {Ratio(own, bares, one => one.P99):f1} | {(server == django ? "" : $"{Median(own.Select(one => one.Allocated)) / 1000:f1}")} | {own.Sum(one => one.Errors)} |");
    }

    if (django is null)
    {
        Console.WriteLine("\nDjango did not take part: apt-get install python3-django gunicorn");
    }

    await PrintBytesAsync(site, cookies);
}

// What a reader holds who has walked through the live pages, and the pages as that reader gets them.
async Task<string> SavePagesAsync(Server site)
{
    Directory.CreateDirectory(In("pages"));
    using var handler = new SocketsHttpHandler();
    using var client = new HttpClient(handler) { BaseAddress = site.Address };
    foreach (var page in views.Append("/track_user").Append("/test_cookies"))
    {
        _ = await client.GetByteArrayAsync(page);
    }

    var cookies = handler.CookieContainer.GetCookieHeader(site.Address);
    foreach (var page in views.Append(Chapter))
    {
        await File.WriteAllBytesAsync(Path.Combine(In("pages"), Uri.EscapeDataString(page[1..])), (await GetAsync(site, page, "identity", cookies)).Body);
    }

    return cookies;
}

async Task PrintBytesAsync(Server site, string cookies)
{
    Console.WriteLine("\n## Bytes of a page\n\n| page | identity | Brotli | response headers |\n|---|---|---|---|");
    var text = string.Concat((await GetAsync(site, "/", "identity", cookies)).Body.Concat((await GetAsync(site, Chapter, "identity", cookies)).Body).Select(octet => (char)octet));
    var chapters = Patterns.Address().Matches(text).Select(match => match.Groups[1].Value);
    var assets = Patterns.Asset().Matches(text).Select(match => match.Groups[1].Value);
    foreach (var page in (string[])["/", .. chapters.Distinct(), .. views, .. assets.Distinct()])
    {
        var (plain, small) = (await GetAsync(site, page, "identity", cookies), await GetAsync(site, page, "br", cookies));
        Console.WriteLine($"| {page} | {plain.Body.Length} | {small.Body.Length} | {small.Headers} |");
    }
}

async Task CompareStartAsync()
{
    var (sites, empties) = (new List<double>(), new List<double>());
    for (var start = 0; start < Starts; start++)
    {
        using (var site = await StartAsync("site", "CookieTutorial"))
        {
            sites.Add(site.MillisecondsToStart);
        }

        using var empty = await StartAsync("empty", "Empty");
        empties.Add(empty.MillisecondsToStart);
    }

    Console.WriteLine($"""

        ## Start, to the first answer with status 200; median of {Starts}

        site {Median(sites):f0} ms, empty Razor Pages app {Median(empties):f0} ms: {Median(sites.Zip(empties, (site, empty) => site / empty)):f2} ×
        """);
}

async Task CompareMemoryAsync()
{
    using var site = await StartAsync("site", "CookieTutorial");
    using var empty = await StartAsync("empty", "Empty");
    var ofSite = await ResidentAfterLoadAsync(site, [.. views, Chapter]);
    var ofEmpty = await ResidentAfterLoadAsync(empty, ["/", "/Privacy"]);
    Console.WriteLine($"""

        ## Resident memory

        | | at start | after {requestsForMemory:n0} requests | requests sent |
        |---|---|---|---|
        | site | {ofSite.Before / 1e6:f0} MB | {ofSite.After / 1e6:f0} MB | {ofSite.Requests:n0} |
        | empty Razor Pages app | {ofEmpty.Before / 1e6:f0} MB | {ofEmpty.After / 1e6:f0} MB | {ofEmpty.Requests:n0} |
        | ratio | {(double)ofSite.Before / ofEmpty.Before:f2} | {(double)ofSite.After / ofEmpty.After:f2} | |
        """);
}

async Task<(long Before, long After, long Requests)> ResidentAfterLoadAsync(Server server, string[] pages)
{
    var (before, requests) = (server.ResidentBytes, 0L);
    for (var turn = 0; requests < requestsForMemory; turn++)
    {
        var load = await LoadAsync(server, pages[turn % pages.Length], seconds, ["Cookie: visits=41; color=blue"]);
        requests += load.Requests;
        Require(load.Errors == 0, $"{load.Errors} errors from {server.Name}");
    }

    return (before, server.ResidentBytes, requests);
}

async Task<Figures> LoadAsync(Server server, string page, int duration, string[] headers)
{
    var (cpu, allocated) = (server.CpuSeconds, await server.AllocatedBytesAsync());
    var output = await RunAsync(
        "wrk",
        ["--threads", "1", "--connections", $"{Connections}", "--duration", $"{duration}s", "--latency", .. headers.SelectMany(header => new[] { "--header", header }), server.Address + page[1..]]);
    cpu = server.CpuSeconds - cpu;
    allocated = await server.AllocatedBytesAsync() - allocated;
    var requests = long.Parse(Patterns.Requests().Match(output).Groups[1].ValueSpan);
    var p99 = Patterns.P99().Match(output);
    return new(
        requests,
        double.Parse(Patterns.PerSecond().Match(output).Groups[1].ValueSpan),
        cpu * 1e6 / requests,
        double.Parse(p99.Groups[1].ValueSpan) * p99.Groups[2].Value switch { "us" => 0.001, "ms" => 1, _ => 1000 },
        (double)allocated / requests,
        Patterns.Errors().Matches(output).SelectMany((Match match) => match.Groups.Values.Skip(1)).Where((Group group) => group.Success).Sum((Group group) => long.Parse(group.ValueSpan)));
}

async Task<(byte[] Body, int Headers)> GetAsync(Server server, string page, string encoding, string cookies)
{
    using var handler = new SocketsHttpHandler { UseCookies = false };
    using var client = new HttpClient(handler) { BaseAddress = server.Address };
    using var request = new HttpRequestMessage(HttpMethod.Get, page) { Headers = { { "Accept-Encoding", encoding }, { "Cookie", cookies } } };
    using var response = await client.SendAsync(request);
    return (await response.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync(), response.Headers.ToString().Length + response.Content.Headers.ToString().Length);
}

async Task<Server> StartMeasuredAsync(string folder, string program, params string[] arguments)
{
    var (start, port) = StartOf(folder, program, arguments);
    start.Environment["RUNTIME_ANSWER"] = In($"{folder}.answer");
    start.Environment["DOTNET_STARTUP_HOOKS"] = Path.Combine(In("hook"), "runtime.dll");
    return await Server.StartAsync(folder == "bare" ? "bare Kestrel" : folder, start, port, views[0]);
}

async Task<Server> StartAsync(string folder, string program)
{
    var (start, port) = StartOf(folder, program);
    return await Server.StartAsync(folder, start, port, "/");
}

(ProcessStartInfo Start, int Port) StartOf(string folder, string program, params string[] arguments)
{
    var port = FreePort();
    return (new(Path.Combine(In(folder), program), ["--urls", $"http://127.0.0.1:{port}", .. arguments]) { WorkingDirectory = In(folder) }, port);
}

async Task<Server> StartDjangoAsync(string python)
{
    var port = FreePort();
    var start = new ProcessStartInfo(
        python, ["-m", "gunicorn", "--workers", "2", "--bind", $"127.0.0.1:{port}", "--chdir", Path.Combine(repository, "Tests", "Load"), "django_site:application"]);
    start.Environment["PAGES"] = In("pages");
    start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
    return await Server.StartAsync("Django", start, port, views[0]);
}

static int FreePort()
{
    using var listener = new TcpListener(IPAddress.Loopback, 0);
    listener.Start();
    return ((IPEndPoint)listener.LocalEndpoint).Port;
}

static void Run(string folder, string program, params string[] arguments)
{
    using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
    var output = process.StandardOutput.ReadToEnd();
    process.WaitForExit();
    Require(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)} failed:\n{output}");
}

static bool Succeeds(string program, params string[] arguments)
{
    try
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
    catch (System.ComponentModel.Win32Exception)
    {
        return false;
    }
}

static async Task<string> RunAsync(string program, string[] arguments)
{
    using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
    return await process.StandardOutput.ReadToEndAsync();
}

static double Median(IEnumerable<double> numbers)
{
    var sorted = numbers.Order().ToList();
    return sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[sorted.Count / 2 - 1] + sorted[sorted.Count / 2]) / 2;
}

static double Ratio(List<Figures> one, List<Figures> other, Func<Figures, double> figure) =>
    Median(one.Zip(other, (one, other) => figure(one) / figure(other)));

static void Require(bool condition, string message)
{
    if (!condition)
    {
        throw new InvalidOperationException(message);
    }
}

/// <summary>What one run of wrk measured. The latency is in milliseconds.</summary>
internal sealed record Figures(long Requests, double PerSecond, double CpuMicroseconds, double P99, double Allocated, long Errors);

/// <summary>A server that runs, and what Linux knows of its processes.</summary>
internal sealed class Server : IDisposable
{
    private const double ClockTicks = 100;

    private static readonly HttpClient s_client = new();
    private readonly Process _process;
    private readonly string? _answer;

    private Server(string name, Process process, ProcessStartInfo start, int port)
    {
        (Name, _process, Address) = (name, process, new($"http://127.0.0.1:{port}/"));
        _answer = start.Environment.TryGetValue("RUNTIME_ANSWER", out var file) ? file : null;
    }

    public string Name { get; }

    public Uri Address { get; }

    public double MillisecondsToStart { get; private set; }

    public double CpuSeconds => Tree().Sum(stat => stat.Ticks) / ClockTicks;

    public long ResidentBytes => Tree().Sum(stat => stat.Pages) * Environment.SystemPageSize;

    public static async Task<Server> StartAsync(string name, ProcessStartInfo start, int port, string page)
    {
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.Environment["ASPNETCORE_ENVIRONMENT"] = start.Environment["DOTNET_ENVIRONMENT"] = "Production";
        var watch = Stopwatch.StartNew();
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var server = new Server(name, process, start, port);
        while (!await server.AnswersAsync(page))
        {
            if (process.HasExited || watch.Elapsed > TimeSpan.FromSeconds(60))
            {
                server.Dispose();
                throw new InvalidOperationException($"{name} does not start: {start.FileName} {string.Join(' ', start.ArgumentList)}");
            }

            await Task.Delay(1);
        }

        server.MillisecondsToStart = watch.Elapsed.TotalMilliseconds;
        return server;
    }

    /// <summary>All that the server has allocated since it started; 0 for one that is not a .NET program.</summary>
    public async Task<long> AllocatedBytesAsync()
    {
        if (_answer is null)
        {
            return 0;
        }

        // runtime.cs writes the answer beside it, and then renames it.
        using FileSystemWatcher watcher = new(Path.GetDirectoryName(_answer)!, Path.GetFileName(_answer)) { EnableRaisingEvents = true };
        TaskCompletionSource answered = new();
        watcher.Renamed += (_, _) => answered.TrySetResult();
        using (var signal = Process.Start("kill", ["-CONT", $"{_process.Id}"]))
        {
            await signal.WaitForExitAsync();
        }

        await answered.Task.WaitAsync(TimeSpan.FromMinutes(1));
        return long.Parse(await File.ReadAllTextAsync(_answer));
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.WaitForExit();
        _process.Dispose();
    }

    private async Task<bool> AnswersAsync(string page)
    {
        try
        {
            using var response = await s_client.GetAsync(new Uri(Address, page));
            return response.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    /// <summary>The process and all below it: gunicorn's work is done by its children (proc_pid_stat(5)).</summary>
    private List<(int Id, int Parent, long Ticks, long Pages)> Tree()
    {
        var all = Directory.GetDirectories("/proc").Select(folder => Path.GetFileName(folder)).Where(name => int.TryParse(name, out _)).SelectMany(Stat).ToList();
        var tree = all.Where(stat => stat.Id == _process.Id).ToList();
        for (var index = 0; index < tree.Count; index++)
        {
            tree.AddRange(all.Where(stat => stat.Parent == tree[index].Id));
        }

        return tree;
    }

    private static IEnumerable<(int Id, int Parent, long Ticks, long Pages)> Stat(string id)
    {
        string text;
        try
        {
            text = File.ReadAllText($"/proc/{id}/stat");
        }
        catch (IOException)
        {
            yield break;
        }

        // The second field is the program's name in brackets, which may hold spaces.
        var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
        yield return (int.Parse(id), int.Parse(fields[1]), long.Parse(fields[11]) + long.Parse(fields[12]), long.Parse(fields[21]));
    }
}

internal static partial class Patterns
{
    [GeneratedRegex("""href="(/chapters/[^"#/]+)["#]""")]
    public static partial Regex Address();

    [GeneratedRegex("""(?:href|src)="(/[^"]+\.(?:css|js|svg))["?]""")]
    public static partial Regex Asset();

    [GeneratedRegex(@"(\d+) requests in")]
    public static partial Regex Requests();

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)")]
    public static partial Regex PerSecond();

    [GeneratedRegex(@"99%\s+([\d.]+)(us|ms|s)")]
    public static partial Regex P99();

    [GeneratedRegex(@"Non-2xx or 3xx responses: (\d+)|connect (\d+), read (\d+), write (\d+), timeout (\d+)")]
    public static partial Regex Errors();
}
