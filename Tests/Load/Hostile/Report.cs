using System.Collections.Concurrent;
using System.Diagnostics;

/// <summary>What the program says, and what it has found.</summary>
internal sealed class Report
{
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly ConcurrentDictionary<string, string> _findings = new();

    public void Say(string text) => Console.WriteLine($"[{_watch.Elapsed.TotalSeconds,4:f0} s] {text}");

    /// <summary>Notes a finding, with the first example of it, where a condition does not hold.</summary>
    public void Require(bool condition, string finding, Func<string>? example = null)
    {
        if (!condition)
        {
            _findings.TryAdd(finding, example?.Invoke().Replace("\r\n", " | ", StringComparison.Ordinal) ?? "");
        }
    }

    /// <summary>Prints the findings.</summary>
    /// <returns>The exit code of the program.</returns>
    public int Conclude()
    {
        foreach (var (finding, example) in _findings.OrderBy(one => one.Key))
        {
            Console.WriteLine($"FOUND: {finding}\n  {example}");
        }

        Say(_findings.IsEmpty ? "Nothing was found" : $"{_findings.Count} findings");
        return _findings.IsEmpty ? 0 : 1;
    }
}
