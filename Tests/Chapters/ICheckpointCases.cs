namespace CookieTutorial.Tests.Chapters;

/// <summary>
/// What reaches the checkpoints of a chapter, and what does not: the class <c>Cases</c> in the chapter's folder, found by its
/// name.
/// </summary>
internal interface ICheckpointCases
{
    /// <summary>The cases of each checkpoint, by its name; at least one of each <see cref="CheckpointCaseKind"/>.</summary>
    Dictionary<string, CheckpointCase[]> Table { get; }
}
