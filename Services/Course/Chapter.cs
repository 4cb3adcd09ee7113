namespace CookieTutorial.Services.Course;

/// <summary>A chapter of the tutorial.</summary>
/// <param name="Slug">The last segment of its address: lower-case ASCII letters and hyphens.</param>
/// <param name="Title">Its title.</param>
/// <param name="Summary">What it teaches, in one or two sentences.</param>
/// <param name="Demos">Its live pages, in the order in which a reader opens them.</param>
/// <param name="Checkpoints">What the reader does in it, in that order.</param>
public sealed record Chapter(
    string Slug, string Title, string Summary, IReadOnlyList<Demo> Demos, IReadOnlyList<Checkpoint> Checkpoints)
{
    /// <summary>The path of the chapter's page.</summary>
    public string Address => $"/chapters/{Slug}";
}
