using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;

/// <summary>Which of the requests that were sent cost the site most. Of each address only the worst counts.</summary>
internal sealed class Costliest
{
    private const int Shown = 10;
    private const int Repetitions = 25;

    /// <summary>README promises as many octets of header lines at most: what a proxy takes with its usual buffers.</summary>
    private const int MostHeadOctets = 16 * 1024;

    private static readonly TimeSpan MostCpuTime = TimeSpan.FromMilliseconds(50);

    private readonly ConcurrentDictionary<string, Sent> _slowest = new();
    private readonly ConcurrentDictionary<string, Sent> _largestBodies = new();
    private readonly ConcurrentDictionary<string, Sent> _largestHeads = new();

    /// <summary>Sends a request, and notes what it cost.</summary>
    public async Task<Answer> SendAsync(RawClient client, Attack attack)
    {
        var start = Stopwatch.GetTimestamp();
        var answer = await client.SendAsync(attack.Request);
        Keep(_slowest, attack, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        Keep(_largestBodies, attack, answer.Body.Length);
        Keep(_largestHeads, attack, answer.Head.Length);
        return answer;
    }

    /// <summary>
    /// Prints the worst ten of each kind. Beside others no request's CPU time can be told, so those that took longest, and those
    /// with the largest bodies, are sent again, each alone and several times.
    /// </summary>
    public async Task TellAsync(SiteProcess site, Report report)
    {
        using var client = new RawClient(site.Port);
        List<Sent> byCpuTime = [];
        foreach (var (attack, _) in Worst(_slowest).Take(Shown * 2).Concat(Worst(_largestBodies).Take(Shown * 2)))
        {
            var before = site.CpuTime;
            for (var repetition = 0; repetition < Repetitions; repetition++)
            {
                await client.SendAsync(attack.Request);
            }

            byCpuTime.Add(new(attack, (site.CpuTime - before).TotalMilliseconds / Repetitions));
        }

        var worst = byCpuTime.OrderByDescending(one => one.Cost).DistinctBy(one => one.Attack.Address).ToList();
        Tell("CPU time", "ms", worst, MostCpuTime.TotalMilliseconds);
        Tell("body", "octets", Worst(_largestBodies), limit: null);
        Tell("header lines", "octets", Worst(_largestHeads), MostHeadOctets);

        void Tell(string what, string unit, List<Sent> all, double? limit)
        {
            report.Say($"The worst ten by {what}:");
            foreach (var (attack, cost) in all.Take(Shown))
            {
                Console.WriteLine($"         {cost,9:#,0.0} {unit}: {Beginning(attack)}");
                report.Require(!(cost > limit), $"{cost:f1} {unit} of {what} at {attack.Address}", () => Beginning(attack));
            }
        }
    }

    private static List<Sent> Worst(ConcurrentDictionary<string, Sent> kept) =>
        [.. kept.Values.OrderByDescending(one => one.Cost)];

    private static void Keep(ConcurrentDictionary<string, Sent> kept, Attack attack, double cost) => kept.AddOrUpdate(
        attack.Address, _ => new(attack, cost), (_, before) => before.Cost >= cost ? before : new(attack, cost));

    private static string Beginning(Attack attack) => Encoding.Latin1.GetString(
        attack.Request, 0, Math.Min(attack.Request.Length, 90)).ReplaceLineEndings(" | ") + $"… ({attack.Request.Length} octets)";

    /// <param name="Attack">The request.</param>
    /// <param name="Cost">Milliseconds or octets.</param>
    private sealed record Sent(Attack Attack, double Cost);
}
