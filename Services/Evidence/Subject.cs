namespace CookieTutorial.Services.Evidence;

/// <summary>What a claim is about.</summary>
public enum Subject
{
    /// <summary>What browsers store and send. Each engine can do something else.</summary>
    Browsers,

    /// <summary>What ASP.NET Core, or this site with it, makes of what a browser sends. The engine makes no difference.</summary>
    Framework,
}
