#!/usr/bin/env dotnet
// Measures the published site against bare Kestrel, against Django where Python has it, and against an empty Razor Pages app.
//
//   dotnet run --file Tests/Load/benchmark.cs                      5 rounds of 3 seconds a page; memory after 50,000 requests
//   dotnet run --file Tests/Load/benchmark.cs -- 9 5 1000000       9 rounds of 5 seconds; memory after a million requests
//
// It needs Linux and wrk (apt-get install wrk); Django takes part where python3-django and gunicorn are installed. Servers take
// turns, round by round, and each figure is the median of the rounds' ratios: so another load on the machine falls on all of them
// alike.

#:include Shared/*.cs
#:include Benchmark/*.cs

using System.Diagnostics;
using System.Globalization;
using System.Runtime.Versioning;

[assembly: SupportedOSPlatform("linux")]

const int Starts = 9;
const string AsBrowsersAsk = "Accept-Encoding: gzip, deflate, br";

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var rounds = args.Length > 0 ? int.Parse(args[0]) : 5;
var seconds = args.Length > 1 ? int.Parse(args[1]) : 3;
var requestsForMemory = args.Length > 2 ? int.Parse(args[2]) : 50_000;

var temp = Directory.CreateTempSubdirectory("cookie-tutorial-benchmark-").FullName;
string In(string name) => Path.Combine(temp, name);
try
{
    Console.WriteLine("Publishing …");
    Programs.Publish(Repository.Root, "CookieTutorial.csproj", In("site"));
    Programs.Publish(Repository.Root, "Tests/Load/bare.cs", In("bare"));
    Programs.Publish(Repository.Root, "Tests/Load/runtime.cs", In("hook"));
    Programs.Run(temp, "dotnet", "new", "webapp", "--no-https", "--name", "Empty", "--output", In("empty-source"));
    Programs.Publish(In("empty-source"), "Empty.csproj", In("empty"));

    await CompareSpeedAsync();
    await CompareStartAsync();
    await CompareMemoryAsync();
}
finally
{
    Directory.Delete(temp, recursive: true);
}

async Task CompareSpeedAsync()
{
    using var site = await StartMeasuredAsync("site", "site", "CookieTutorial");
    var cookies = await PageBytes.CookiesOfReaderAsync(site);
    var bytes = new PageBytes(site, cookies);
    await bytes.SaveAsync(In("pages"));
    using var bare = await StartMeasuredAsync("bare Kestrel", "bare", "bare", "--pages", In("pages"));
    string[] pythons = ["python3", "/usr/bin/python3"];
    var python = pythons.FirstOrDefault(one => Programs.Succeeds(one, "-c", "import django, gunicorn"));
    using var django = python is null ? null : await StartDjangoAsync(python);
    string[] headers = [$"Cookie: {cookies}"];
    List<Case> all = [];
    foreach (var page in MeasuredPage.All.Select(page => page.Address))
    {
        all.Add(new(bare, page, headers));
        all.Add(new(site, page, headers));
        all.Add(new(site, page, [.. headers, AsBrowsersAsk], ", Brotli"));
        if (django is not null)
        {
            all.Add(new(django, page, headers));
        }
    }

    // The compiler of the runtime is at work until a page has been asked for often enough.
    foreach (var one in all)
    {
        _ = await one.LoadAsync(seconds);
    }

    for (var round = 0; round < rounds; round++)
    {
        foreach (var one in all)
        {
            one.Measured.Add(await one.LoadAsync(seconds));
        }
    }

    Console.WriteLine($"""

        ## Speed: {Wrk.Connections} connections, {rounds} rounds of {seconds} s, medians

        {Case.Heading}
        """);
    foreach (var one in all)
    {
        Console.WriteLine(one.Row(Of(bare, one.Page)!, Of(django, one.Page)));
    }

    if (django is null)
    {
        Console.WriteLine("\nDjango did not take part: apt-get install python3-django gunicorn");
    }

    await bytes.PrintAsync();

    List<Figures>? Of(Server? server, string page) => all.Find(one => one.Server == server && one.Page == page)?.Measured;
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

    var (ofSite, ofEmpty) = (Figures.Median(sites), Figures.Median(empties));
    var ratio = Figures.Median(sites.Zip(empties, (site, empty) => site / empty));
    Console.WriteLine($"""

        ## Start, to the first answer with status 200; median of {Starts}

        site {ofSite:f0} ms, empty Razor Pages app {ofEmpty:f0} ms: {ratio:f2} ×
        """);
}

async Task CompareMemoryAsync()
{
    using var site = await StartAsync("site", "CookieTutorial");
    using var empty = await StartAsync("empty", "Empty");
    var ofSite = await ResidentAfterLoadAsync(site, [.. MeasuredPage.All.Select(page => page.Address)]);
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
    var (before, requests) = (server.Processes.ResidentBytes, 0L);
    for (var turn = 0; requests < requestsForMemory; turn++)
    {
        var load = await Wrk.LoadAsync(server, pages[turn % pages.Length], seconds, $"Cookie: {MeasuredPage.Jar}");
        requests += load.Requests;
        if (load.Errors > 0)
        {
            throw new InvalidOperationException($"{load.Errors} errors from {server.Name}");
        }
    }

    return (before, server.Processes.ResidentBytes, requests);
}

async Task<Server> StartMeasuredAsync(string name, string folder, string program, params string[] arguments)
{
    var (start, port) = StartOf(folder, program, arguments);
    var question = new RuntimeQuestion(In($"{folder}.answer"));
    question.AddTo(start, In("hook"));
    return await Server.StartAsync(name, start, port, MeasuredPage.All[0].Address, question);
}

async Task<Server> StartAsync(string folder, string program)
{
    var (start, port) = StartOf(folder, program);
    return await Server.StartAsync(folder, start, port, "/");
}

(ProcessStartInfo Start, int Port) StartOf(string folder, string program, params string[] arguments)
{
    var port = Programs.FreePort();
    var path = Path.Combine(In(folder), program);
    return (new(path, ["--urls", $"http://127.0.0.1:{port}", .. arguments]) { WorkingDirectory = In(folder) }, port);
}

async Task<Server> StartDjangoAsync(string python)
{
    var port = Programs.FreePort();
    string[] gunicorn = ["-m", "gunicorn", "--workers", "2", "--bind", $"127.0.0.1:{port}"];
    var start = new ProcessStartInfo(
        python, [.. gunicorn, "--chdir", Repository.In("Tests", "Load"), "django_site:application"]);
    start.Environment["PAGES"] = In("pages");
    start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
    return await Server.StartAsync("Django", start, port, MeasuredPage.All[0].Address);
}
