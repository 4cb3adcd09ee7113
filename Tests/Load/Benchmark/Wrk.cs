using System.Text.RegularExpressions;

/// <summary>The program that sends the load.</summary>
internal static partial class Wrk
{
    public const int Connections = 64;

    /// <summary>Asks a server for a page, again and again.</summary>
    public static async Task<Figures> LoadAsync(Server server, string page, int seconds, params string[] headers)
    {
        var (cpu, allocated) = (server.Processes.CpuSeconds, await server.AllocatedBytesAsync());
        var output = Programs.Run(
            Path.GetTempPath(),
            "wrk",
            [
                "--threads", "1", "--connections", $"{Connections}", "--duration", $"{seconds}s", "--latency",
                .. headers.SelectMany(header => new[] { "--header", header }), server.Address + page[1..],
            ]);
        cpu = server.Processes.CpuSeconds - cpu;
        allocated = await server.AllocatedBytesAsync() - allocated;
        var requests = long.Parse(Requests().Match(output).Groups[1].ValueSpan);
        return new(
            requests,
            double.Parse(PerSecond().Match(output).Groups[1].ValueSpan),
            cpu * 1e6 / requests,
            Milliseconds(P99().Match(output)),
            (double)allocated / requests,
            Errors().Matches(output).SelectMany((Match match) => match.Groups.Values.Skip(1))
                .Where((Group group) => group.Success).Sum((Group group) => long.Parse(group.ValueSpan)));
    }

    private static double Milliseconds(Match time) =>
        double.Parse(time.Groups[1].ValueSpan) * time.Groups[2].Value switch { "us" => 0.001, "ms" => 1, _ => 1000 };

    [GeneratedRegex(@"(\d+) requests in")]
    private static partial Regex Requests();

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)")]
    private static partial Regex PerSecond();

    [GeneratedRegex(@"99%\s+([\d.]+)(us|ms|s)")]
    private static partial Regex P99();

    [GeneratedRegex(@"Non-2xx or 3xx responses: (\d+)|connect (\d+), read (\d+), write (\d+), timeout (\d+)")]
    private static partial Regex Errors();
}
