/// <summary>One page of one server, and what its rounds measured.</summary>
internal sealed record Case(Server Server, string Page, string[] Headers, string Note = "")
{
    public const string Heading =
        "| page | server | requests/s against Django | CPU µs per request | CPU against bare Kestrel | p99 against bare Kestrel "
        + "| kB allocated per request | errors |\n|---|---|---|---|---|---|---|---|";

    public List<Figures> Measured { get; } = [];

    public Task<Figures> LoadAsync(int seconds) => Wrk.LoadAsync(Server, Page, seconds, Headers);

    /// <summary>The row of a table, with ratios to the same page of two other servers.</summary>
    public string Row(List<Figures> bare, List<Figures>? django)
    {
        var allocated = Figures.Median(Measured.Select(one => one.Allocated)) / 1000;
        string[] cells =
        [
            Page,
            Server.Name + Note,
            django is null ? "" : $"{Figures.Ratio(Measured, django, one => one.PerSecond):f1}",
            $"{Figures.Median(Measured.Select(one => one.CpuMicroseconds)):f0}",
            $"{Figures.Ratio(Measured, bare, one => one.CpuMicroseconds):f1}",
            $"{Figures.Ratio(Measured, bare, one => one.P99):f1}",
            allocated == 0 ? "" : $"{allocated:f1}",
            $"{Measured.Sum(one => one.Errors)}",
        ];
        return $"| {string.Join(" | ", cells)} |";
    }
}
