namespace CookieTutorial.Pages.Chapters.YourFirstCookie;

/// <summary>The cookies of this chapter.</summary>
public static class CookieNames
{
    public const string Id = "id";
}
