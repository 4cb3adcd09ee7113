using CsCheck;

/// <summary>As many random cases as fit into the jar of one site, which has room for 180 cookies.</summary>
internal static class RandomBatch
{
    private const int MostLines = 150;

    private static readonly Gen<RandomCase> _ofOwnHosts = Gen.Frequency((4, RandomCase.Single), (1, RandomCase.Sequence));

    private static readonly Gen<bool> _isShared = Gen.Int[0, 5].Select(number => number == 0);

    /// <summary>The next batch: cases with hosts of their own, or cases that share one.</summary>
    public static List<RandomCase> Next(PCG random)
    {
        List<RandomCase> batch = [];
        var isShared = _isShared.Generate(random, null!, out _);
        var first = isShared ? RandomCase.Shared.Generate(random, null!, out _) : null;
        for (var lines = 0; lines < MostLines;)
        {
            var next = first is null
                ? _ofOwnHosts.Generate(random, null!, out _)
                : RandomCase.Shared.Generate(random, null!, out _) with { Host = first.Host };
            lines += next.Count;
            if (lines <= MostLines)
            {
                batch.Add(next);
            }
        }

        return batch;
    }
}
