namespace CookieTutorial.Tests.Chapters;

/// <summary>A chapter as a reader walks through it: the class <c>Walk</c> in the chapter's folder, found by its name.</summary>
internal interface IWalk
{
    /// <summary>Does what the chapter says, from its page to its last checkpoint.</summary>
    Task WalkAsync(Reader reader);
}
