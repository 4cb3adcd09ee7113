// Many visitors, who each count their own visits with a jar of their own, as browsers do. Tests/Load/two-nodes.sh finds it, and
// runs it against a balancer while a node dies and comes back.
//
//   dotnet run --file Tests/Chapters/CountingVisits/Load/visitors.cs -- http://localhost:5000 60000
//
// It goes on until so many requests are answered.
//
// It prints "a third" and "two thirds" when so many are answered. It ends with 1 when an answer was wrong.

using System.Collections.Concurrent;
using System.Globalization;
using System.Net;

const int Visitors = 64;
const int VisitsUntilTheyStop = 20;
const string Count = "/track_user";
const string StopTracking = "/stop_tracking/post";
string[] otherPages = ["/chapters/counting-visits", "/track_user/direct", "/"];

var address = new Uri(args[0]);
var wanted = int.Parse(args[1], CultureInfo.InvariantCulture);
var (sent, answered, failed, wrong, lost) = (0, 0, 0, 0, 0);
var failures = new ConcurrentDictionary<string, int>();
var findings = new ConcurrentQueue<string>();

await Task.WhenAll(Enumerable.Range(0, Visitors).Select(_ => VisitAsync()));

Console.WriteLine(
    $"{Visitors} visitors sent {sent} requests: {answered} answered, {failed} failed, {wrong} wrong counts, "
    + $"{lost} times progress was lost");
foreach (var (reason, count) in failures)
{
    Console.WriteLine($"  failed {count} times: {reason}");
}

foreach (var finding in findings.Take(10))
{
    Console.WriteLine($"  {finding}");
}

return wrong + lost == 0 ? 0 : 1;

async Task VisitAsync()
{
    using var handler = new SocketsHttpHandler { MaxConnectionsPerServer = 1, AllowAutoRedirect = false };
    using var client = new HttpClient(handler) { BaseAddress = address };
    var (visits, turn) = (0, 0);
    HashSet<string> progress = [];
    while (Volatile.Read(ref answered) < wanted)
    {
        var stops = visits == VisitsUntilTheyStop;
        var page = stops ? StopTracking : turn % 4 == 3 ? otherPages[turn / 4 % otherPages.Length] : Count;
        turn++;
        if (await SendAsync(client, page, stops) is not { } body)
        {
            // Nothing came back, so the jar is as it was, and the visit counts as not made.
            continue;
        }

        var jar = handler.CookieContainer.GetCookies(address);
        var expected = stops ? 0 : page.StartsWith(Count, StringComparison.Ordinal) ? visits + 1 : visits;
        visits = int.Parse(jar["visits"]?.Value ?? "0", CultureInfo.InvariantCulture);
        if (visits != expected || (page == Count && !body.Contains($">{expected}<", StringComparison.Ordinal)))
        {
            Interlocked.Increment(ref wrong);
            findings.Enqueue($"{page}: {visits} visits instead of {expected}");
        }

        var now = (jar["progress"]?.Value ?? "").Split('.', StringSplitOptions.RemoveEmptyEntries).ToHashSet();
        if (!now.IsSupersetOf(progress))
        {
            Interlocked.Increment(ref lost);
            findings.Enqueue($"{page}: progress was [{string.Join(' ', progress)}] and is [{string.Join(' ', now)}]");
        }

        progress = now;
    }

    if (progress.Count == 0)
    {
        Interlocked.Increment(ref lost);
        findings.Enqueue("A visitor never made any progress.");
    }
}

async Task<string?> SendAsync(HttpClient client, string page, bool stops)
{
    Interlocked.Increment(ref sent);
    try
    {
        using var request = new HttpRequestMessage(stops ? HttpMethod.Post : HttpMethod.Get, page);
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        using var response = await client.SendAsync(request);
        if (response.StatusCode != HttpStatusCode.OK)
        {
            throw new HttpRequestException($"status {(int)response.StatusCode} for {request.Method}");
        }

        var body = await response.Content.ReadAsStringAsync();
        var count = Interlocked.Increment(ref answered);
        if (count == wanted / 3 || count == wanted / 3 * 2)
        {
            Console.WriteLine(count == wanted / 3 ? "a third" : "two thirds");
        }

        return body;
    }
    catch (HttpRequestException exception)
    {
        Interlocked.Increment(ref failed);
        failures.AddOrUpdate(exception.Message, 1, (_, count) => count + 1);
        return null;
    }
}
