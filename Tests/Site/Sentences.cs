namespace CookieTutorial.Tests.Site;

/// <summary>Problems that say what to do.</summary>
internal static class Sentences
{
    /// <summary>
    /// Fails with all problems in full, one in each line. <see cref="Assert.Empty"/> would cut each after fifty characters, which
    /// is before it says what to do.
    /// </summary>
    public static void AssertNone(IEnumerable<string> problems)
    {
        List<string> all = [.. problems];
        Assert.True(all.Count == 0, string.Join(Environment.NewLine, all));
    }
}
