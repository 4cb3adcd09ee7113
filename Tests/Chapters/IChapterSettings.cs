namespace CookieTutorial.Tests.Chapters;

/// <summary>
/// Settings that a chapter needs in every site that the tests start: the class <c>Settings</c> in its folder, if there is one.
/// </summary>
internal interface IChapterSettings
{
    /// <summary>The settings, by their names.</summary>
    Dictionary<string, string> Values { get; }
}
