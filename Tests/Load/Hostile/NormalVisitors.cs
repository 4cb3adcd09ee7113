using System.Diagnostics;

/// <summary>Visitors who do nothing wrong. They wait for the site, and find on the page what they have sent.</summary>
internal sealed class NormalVisitors(int port, Report report)
{
    public const int Visitors = 8;

    private const double MostDelay = 2;
    private const int Rounds = 9;

    // A page that takes a cookie shows what was sent.
    private static readonly string[] s_pages =
        [.. from page in MeasuredPage.All where page.Cookies.Length > 0 select page.Address];

    private static readonly string[] s_cookies =
        [.. MeasuredPage.All.SelectMany(page => page.Cookies).Select(pair => pair.Split('=')[0]).Distinct()];

    /// <summary>What they wait for at most, 99 of 100 of them, in milliseconds.</summary>
    public async Task<double> MeasureAsync(int requests)
    {
        var all = Enumerable.Range(1, Visitors).Select(visitor => Task.Run(() => VisitAsync(visitor, requests)));
        var times = await Task.WhenAll(all);
        var sorted = times.SelectMany(one => one).Order().ToList();
        return sorted[sorted.Count * 99 / 100];
    }

    /// <summary>The median of several rounds, because a single p99 depends on what else the machine does.</summary>
    public async Task<double> P99Async(TimeSpan atLeast = default)
    {
        List<double> all = [];
        for (var start = Stopwatch.StartNew(); all.Count < Rounds || start.Elapsed < atLeast;)
        {
            all.Add(await MeasureAsync(200));
        }

        return all.Order().ElementAt(all.Count / 2);
    }

    /// <summary>Says how long they waited before, beside and after others, and requires that these did not matter much.</summary>
    public void Compare(double before, double during, double after, string others)
    {
        var delay = during / Math.Max(before, after);
        var waits = $"p99 of {during:f1} ms beside {others}, {before:f1} ms before, {after:f1} ms after: {delay:f2} ×";
        report.Say($"Normal visitors: {waits}");
        report.Require(delay <= MostDelay, $"Normal visitors wait: {waits}");
    }

    private async Task<List<double>> VisitAsync(int visitor, int requests)
    {
        using var client = new RawClient(port);
        List<double> times = [];
        for (var visit = 1; visit <= requests; visit++)
        {
            // No other visitor sends this number, so a page that has it was made for this request.
            var number = visit * (Visitors + 1) + visitor;
            var cookies = string.Join("; ", s_cookies.Select(name => $"{name}={number}"));
            var request = Requests.Get(s_pages[visit % s_pages.Length], Requests.Latin(cookies));
            var start = Stopwatch.GetTimestamp();
            var answer = await client.SendAsync(request);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            var isRight = answer.Status == 200 && answer.Body.Contains($">{number}<", StringComparison.Ordinal);
            report.Require(isRight, "A normal visitor got a wrong answer", () => answer.Head);
        }

        return times;
    }
}
