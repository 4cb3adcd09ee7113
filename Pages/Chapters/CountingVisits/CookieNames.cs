namespace CookieTutorial.Pages.Chapters.CountingVisits;

/// <summary>The cookies of this chapter.</summary>
public static class CookieNames
{
    public const string Visits = "visits";
}
