#!/usr/bin/env dotnet
// Sends the published site what no browser sends: generated Cookie headers and forms, slow clients, idle connections.
//
//   dotnet run --file Tests/Load/hostile.cs                                   100,000 headers, and as many forms
//   dotnet run --file Tests/Load/hostile.cs -- 5000                           5,000 of each
//   dotnet run --file Tests/Load/hostile.cs -- 100000 --AllowedHosts localhost     with settings of the site
//
// It needs Linux. It ends with 1 when it finds something: a status 5xx, a request without an answer, an exception or a value that
// was sent in the log, markup or a header line that came through, a request that costs more than 50 ms of CPU time or 16 kB of
// header lines, normal visitors who wait for the slow ones, memory or connections that are not given back.

#:include Shared/*.cs
#:include Hostile/*.cs

using System.Diagnostics;
using System.Globalization;
using System.Runtime.Versioning;
using System.Text;

[assembly: SupportedOSPlatform("linux")]

const int Workers = 8;
const int IdleConnections = 1000;
const int CertainlyWithinTheLimits = 16_000;
const double MostMemory = 1.3;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var count = args.Length > 0 ? int.Parse(args[0]) : 100_000;
var report = new Report();
var costliest = new Costliest();
using (var site = new SiteProcess(args.Skip(1)))
{
    await site.StartAsync();
    var words = await SiteWords.CrawlAsync(site.Port);
    var (addresses, forms) = (words.Addresses, words.Forms);
    report.Say($"{addresses.Count} addresses, {forms.Count} of them take forms");
    report.Say($"The fields are {string.Join(", ", words.Fields)}");
    report.Say($"The cookies are {string.Join(", ", words.Cookies)}");
    report.Require(words.Cookies.Count > 1, "The site shows no list of its cookies");
    var visitors = new NormalVisitors(site.Port, report);
    await visitors.MeasureAsync(2000);
    await visitors.MeasureAsync(2000);
    var (before, files) = (await site.CollectAsync(), site.OpenFiles);

    var texts = new HostileTexts(words);
    var cookies = new HostileCookies(texts, count);
    Summarize("Cookie headers", await AttackAsync(site, index =>
    {
        // Each address gets every octet in turn.
        var address = addresses[index / HostileCookies.Kinds / HostileCookies.Octets % addresses.Count];
        var lines = cookies.Lines(index);
        return new(address, Requests.Get(address, lines), lines.Sum(line => line.Length));
    }));
    var afterCookies = site.ResidentBytes;
    var bodies = new HostileForms(texts);
    Summarize("Forms", await AttackAsync(site, index =>
    {
        var all = index % 2 == 0 ? forms : addresses;
        var address = all[index / 2 % all.Count];
        var (type, body) = bodies.Form(index);
        return new(address, Requests.Post(address, type, body), body.Length);
    }));
    report.Say(
        $"Resident memory: {before.Resident / 1e6:f0} MB before, {afterCookies / 1e6:f0} MB after the headers, "
        + $"{site.ResidentBytes / 1e6:f0} MB after the forms");

    await costliest.TellAsync(site, report);
    await BesideSlowClientsAsync(site, visitors, words);
    await BesideIdleConnectionsAsync(site, visitors);
    await AwaitNormalAsync(site, visitors, before, files);
    report.Require(!site.HasEnded, "The site has ended.");
    var bad = site.BadLines();
    report.Require(
        bad.Count == 0,
        $"The log has {bad.Count} bad lines",
        () => string.Join("\n  ", site.Log.SkipWhile(line => !bad.Contains(line)).Take(25)));
    report.Say($"The site's log has {site.Log.Count} lines, {bad.Count} of them bad");
}

return report.Conclude();

async Task<int[]> AttackAsync(SiteProcess site, Func<int, Attack> attackOf)
{
    var statuses = new int[600];
    var next = -1;
    await Task.WhenAll(Enumerable.Range(0, Workers).Select(_ => Task.Run(async () =>
    {
        using var client = new RawClient(site.Port);
        while (Interlocked.Increment(ref next) is var index && index < count)
        {
            var attack = attackOf(index);
            var answer = await costliest.SendAsync(client, attack);
            Interlocked.Increment(ref statuses[answer.Status]);
            Judge(attack, answer, index);
        }
    })));
    return statuses;
}

void Judge(Attack attack, Answer answer, int index)
{
    var (address, request, length) = attack;
    report.Require(answer.Status < 500, $"Status {answer.Status} at {address}", Example);
    report.Require(answer.Status != 0 || length > CertainlyWithinTheLimits, $"No answer at {address}", Example);
    report.Require(!HostileTexts.Markup().IsMatch(answer.Body), $"Markup came through at {address}", Example);
    var hasLine = answer.Head.Contains("\nInjected", StringComparison.OrdinalIgnoreCase);
    report.Require(!hasLine, $"A header line came through at {address}", Example);

    string Example() => $"number {index}, {Encoding.Latin1.GetString(request, 0, Math.Min(request.Length, 400))}";
}

async Task BesideSlowClientsAsync(SiteProcess site, NormalVisitors visitors, SiteWords words)
{
    var before = await visitors.P99Async();
    double during;
    int dropped;
    await using (var slow = new SlowClients(site.Port, words))
    {
        slow.Start();

        // Long enough to see the site lose its patience (Kestrel's is 30 seconds for a head).
        during = await visitors.P99Async(TimeSpan.FromSeconds(35));
        dropped = slow.Dropped;
    }

    visitors.Compare(before, during, await visitors.P99Async(), $"{SlowClients.Clients} slow clients");
    report.Say($"The site closed a slow connection {dropped} times");
}

async Task BesideIdleConnectionsAsync(SiteProcess site, NormalVisitors visitors)
{
    var before = await visitors.P99Async();
    var idle = Enumerable.Range(0, IdleConnections).Select(_ => new RawClient(site.Port)).ToList();
    foreach (var client in idle)
    {
        var answer = await client.SendAsync(Requests.Get(MeasuredPage.All[0].Address));
        report.Require(answer.Status == 200, "An idle connection got no answer");
    }

    var (during, memory) = (await visitors.P99Async(), site.ResidentBytes);
    var alive = idle.Count(client => client.IsConnected);
    idle.ForEach(client => client.Dispose());
    visitors.Compare(before, during, await visitors.P99Async(), $"{alive} idle connections");
    report.Say($"Resident memory beside them: {memory / 1e6:f0} MB");
}

// The runtime gives back what it has pooled little by little, from one collection to the next.
async Task AwaitNormalAsync(SiteProcess site, NormalVisitors visitors, (long Alive, long Resident) before, int files)
{
    var patience = Stopwatch.StartNew();
    (long Alive, long Resident) now;
    bool keepsAlive, keepsResident, keepsOpen;
    do
    {
        await visitors.MeasureAsync(500);
        now = await site.CollectAsync();
        keepsAlive = now.Alive > MostMemory * before.Alive;
        keepsResident = now.Resident > MostMemory * before.Resident;
        keepsOpen = site.OpenFiles > files + Workers;
    }
    while ((keepsAlive || keepsResident || keepsOpen) && patience.Elapsed < TimeSpan.FromMinutes(10));
    report.Say(
        $"Afterwards, when garbage is collected: {now.Alive / 1e6:f0} MB alive, before {before.Alive / 1e6:f0}; "
        + $"{now.Resident / 1e6:f0} MB resident, before {before.Resident / 1e6:f0}; {site.OpenFiles} open files, before {files}; "
        + $"after {patience.Elapsed.TotalSeconds:f0} s of normal use");
    report.Require(!keepsAlive, $"{now.Alive / 1e6:f0} MB stay alive, before it were {before.Alive / 1e6:f0}");
    report.Require(!keepsResident, $"{now.Resident / 1e6:f0} MB stay resident, before it were {before.Resident / 1e6:f0}");
    report.Require(!keepsOpen, $"{site.OpenFiles} files are open, before it were {files}");
}

void Summarize(string what, int[] statuses)
{
    var counts = from status in Enumerable.Range(0, statuses.Length)
                 where statuses[status] > 0
                 select $"{(status == 0 ? "closed without an answer" : status)}: {statuses[status]}";
    report.Say($"{what}: {statuses.Sum()} sent; {string.Join(", ", counts)}; 5xx: {statuses.Skip(500).Sum()}");
}

/// <summary>A request, where it goes, and the length of what is hostile in it.</summary>
internal sealed record Attack(string Address, byte[] Request, int Length);
