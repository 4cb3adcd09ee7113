namespace CookieTutorial.Services;

/// <summary>The addresses that are no chapter's.</summary>
public static class Routes
{
    /// <summary>The table of contents.</summary>
    public const string Home = "/";

    /// <summary>Asks whether to delete the cookies of the tutorial, and does so.</summary>
    public const string StartOver = "/start-over";

    /// <summary>Forgets the checkpoints of one chapter.</summary>
    public const string ResetChapter = "/reset-chapter";

    /// <summary>Leads to the live page whose address was typed.</summary>
    public const string Open = "/open";

    /// <summary>Writes a lesson's cookie as its reader types it.</summary>
    public const string ByHand = "/by-hand";

    /// <summary>Every claim of the chapters, and the tests that prove it.</summary>
    public const string Evidence = "/evidence";

    /// <summary>Every term of the chapters, in the sentence that explains it.</summary>
    public const string Glossary = "/glossary";

    /// <summary>What a reader has seen in the chapters that are finished.</summary>
    public const string Finish = "/finish";

    /// <summary>Says whether the site is well.</summary>
    public const string Health = "/healthz";

    /// <summary>The error page; the status code follows as the next segment.</summary>
    public const string Error = "/error";
}
