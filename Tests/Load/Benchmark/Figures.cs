/// <summary>What one run of wrk measured. The latency is in milliseconds.</summary>
internal sealed record Figures(long Requests, double PerSecond, double CpuMicroseconds, double P99, double Allocated, long Errors)
{
    public static double Median(IEnumerable<double> numbers)
    {
        var sorted = numbers.Order().ToList();
        return sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[sorted.Count / 2 - 1] + sorted[sorted.Count / 2]) / 2;
    }

    /// <summary>The median of the ratios of the rounds.</summary>
    public static double Ratio(List<Figures> one, List<Figures> other, Func<Figures, double> figure) =>
        Median(one.Zip(other, (one, other) => figure(one) / figure(other)));
}
