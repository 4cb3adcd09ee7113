/// <summary>Looks for the least that still does not agree.</summary>
internal static class Shrinking
{
    private const int MostRounds = 12;

    /// <summary>Sends a case with less in it, again and again, as long as a smaller one does not agree either.</summary>
    public static async Task<Disagreement> SmallestAsync(BatchRunner runner, Disagreement start)
    {
        var smallest = start;
        for (var round = 0; round < MostRounds; round++)
        {
            var smaller = smallest.Case.Smaller().Take(40).ToList();
            if (smaller.Count == 0 || await runner.RunAsync(smaller) is not { Count: > 0 } still)
            {
                break;
            }

            smallest = still.MinBy(one => one.Case.Lines.Sum(lines => lines.Sum(line => line.Length + 1)))!;
        }

        return smallest;
    }
}
