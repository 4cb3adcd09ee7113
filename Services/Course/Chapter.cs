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
    /// <summary>The names of the cookies that its lessons set, which a reset of the chapter deletes.</summary>
    public IReadOnlyList<string> Cookies { get; init; } = [];

    /// <summary>Every address of the chapter: its page and its live pages.</summary>
    public IEnumerable<string> Addresses => Demos.SelectMany(demo => demo.OtherAddresses.Prepend(demo.Address)).Prepend(Address);

    /// <summary>The path of the chapter's page.</summary>
    public string Address => $"/chapters/{Slug}";
}
