namespace CookieTutorial.Tests.Chapters;

/// <summary>A chapter as a reader walks through it: the class <c>Walk</c> in the chapter's folder, found by its name.</summary>
internal interface IWalk
{
    /// <summary>
    /// Whether its steps are of kinds in which engines can differ even without scripts: links that open in a tab, forms in the
    /// frame. Other chapters are walked without scripts in one engine.
    /// </summary>
    bool IsWalkedWithoutScriptsInEveryEngine => false;

    /// <summary>Does what the chapter says, from its page to its last checkpoint.</summary>
    Task WalkAsync(Reader reader);
}
