namespace CookieTutorial.Services.Course;

/// <summary>A live page, whose handler is the lesson.</summary>
/// <param name="Address">Its path on this site.</param>
/// <param name="Title">What it shows, in a few words.</param>
public sealed record Demo(string Address, string Title)
{
    /// <summary>Further paths at which the same page answers.</summary>
    public IReadOnlyList<string> OtherAddresses { get; init; } = [];
}
