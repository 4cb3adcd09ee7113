namespace CookieTutorial.Pages.Chapters.ColorCookie;

/// <summary>The cookies of this chapter.</summary>
public static class CookieNames
{
    public const string Color = "color";
}
