namespace CookieTutorial.Pages.Chapters.WithoutAFramework;

/// <summary>The cookies of this chapter.</summary>
public static class CookieNames
{
    /// <summary>What the plain server hands out.</summary>
    public const string Id = "id";

    /// <summary>The value that came back to the plain server, noted for one minute.</summary>
    public const string CameBack = "came_back";
}
