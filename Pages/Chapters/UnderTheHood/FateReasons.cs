namespace CookieTutorial.Pages.Chapters.UnderTheHood;

/// <summary>Why servers drop a pair of a <c>Cookie</c> header, or let another one win.</summary>
public static class FateReasons
{
    /// <summary>A sentence for each server that does not keep the pair, without a word of the header.</summary>
    public static IEnumerable<string> Of(PairReading pair)
    {
        if (DropReason.Of(pair.Text) is { } reason)
        {
            yield return $"ASP.NET Core: {reason}.";
        }
        else if (pair.Fate == PairFate.Lost)
        {
            yield return "ASP.NET Core: a later pair has this name, in whatever letter case.";
        }

        if (pair.DjangoFate != PairFate.Kept)
        {
            yield return pair.Django is null ? "Django: it has neither name nor value." : "Django: a later pair has this name.";
        }

        if (pair.NpmFate == PairFate.Lost)
        {
            yield return "npm’s cookie: an earlier pair has this name.";
        }
        else if (pair.Npm is null)
        {
            yield return pair.Text.Contains('=', StringComparison.Ordinal)
                ? "npm’s cookie: a single character is no header."
                : "npm’s cookie: it has no equals sign.";
        }

        if (pair.PythonTrouble is { } trouble)
        {
            yield return $"Python: {trouble}";
        }
        else if (pair.Python.Any(part => part.Fate == PythonFate.Lost))
        {
            yield return "Python: a later cookie has this name.";
        }
    }
}
