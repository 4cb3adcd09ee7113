namespace CookieTutorial.Pages.Chapters.Limits;

/// <summary>Where a limit is searched.</summary>
/// <param name="Least">What every browser keeps.</param>
/// <param name="Most">The largest number that is tried.</param>
public readonly record struct SearchRange(int Least, int Most)
{
    /// <summary>A search that has tried nothing yet.</summary>
    public Bisection Start => new(Least, Most + 1);
}
