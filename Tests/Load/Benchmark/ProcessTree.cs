/// <summary>
/// A process and all below it, as Linux counts them: gunicorn's work is done by its children (proc_pid_stat(5)).
/// </summary>
/// <param name="root">The id of the first.</param>
internal sealed class ProcessTree(int root)
{
    private const double ClockTicks = 100;

    public double CpuSeconds => All().Sum(one => one.Ticks) / ClockTicks;

    public long ResidentBytes => All().Sum(one => one.Pages) * Environment.SystemPageSize;

    private List<Entry> All()
    {
        var all = Directory.GetDirectories("/proc").Select(folder => Path.GetFileName(folder))
            .Where(name => int.TryParse(name, out _)).SelectMany(Read).ToList();
        var tree = all.Where(one => one.Id == root).ToList();
        for (var index = 0; index < tree.Count; index++)
        {
            tree.AddRange(all.Where(one => one.Parent == tree[index].Id));
        }

        return tree;
    }

    private static IEnumerable<Entry> Read(string id)
    {
        string text;
        try
        {
            text = File.ReadAllText($"/proc/{id}/stat");
        }
        catch (IOException)
        {
            // It has ended since.
            yield break;
        }

        // The second field is the program's name in brackets, which may hold spaces.
        var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
        var ticks = long.Parse(fields[11]) + long.Parse(fields[12]);
        yield return new(int.Parse(id), int.Parse(fields[1]), ticks, long.Parse(fields[21]));
    }

    private readonly record struct Entry(int Id, int Parent, long Ticks, long Pages);
}
