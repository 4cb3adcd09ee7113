namespace CookieTutorial.Pages.Chapters.Limits;

/// <summary>A search for a limit, which halves what is left with each try.</summary>
/// <param name="Kept">The largest number that the browser kept.</param>
/// <param name="Refused">The smallest number that it did not keep; larger than <paramref name="Kept"/>.</param>
public readonly record struct Bisection(int Kept, int Refused)
{
    /// <summary>
    /// What to try next: the middle, or once more the smallest number that was refused when nothing lies between.
    /// </summary>
    public int Next => Math.Max((Kept + Refused) / 2, Kept + 1);
}
