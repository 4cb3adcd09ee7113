namespace CookieTutorial.Pages.Chapters.UnderTheHood;

/// <summary>What becomes of one pair of a <c>Cookie</c> header.</summary>
public enum PairFate
{
    /// <summary>It is in the set of cookies.</summary>
    Kept,

    /// <summary>Another pair of its name is in the set instead.</summary>
    Lost,

    /// <summary>It never was in the set.</summary>
    Dropped,
}
