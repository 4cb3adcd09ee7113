namespace CookieTutorial.Pages.Chapters.WhatIsACookie;

/// <summary>The cookies of this chapter.</summary>
public static class CookieNames
{
    /// <summary>What a reader is known by, for one minute.</summary>
    public const string Met = "met";

    /// <summary>What the first request of the home page sets.</summary>
    public const string Guest = "guest";
}
