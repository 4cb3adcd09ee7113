namespace CookieTutorial.Pages.Chapters.ReadingCookies;

/// <summary>The cookies of this chapter.</summary>
public static class CookieNames
{
    public const string Stored = "stored";
}
