using CookieTutorial.Services.Wire;

namespace CookieTutorial.Services.Course;

/// <summary>Something that a reader does, judged from what the browser really sent and the server really answered.</summary>
/// <param name="Id">
/// Its name in the progress cookie: 1 to 24 lower-case ASCII letters, digits and hyphens, unique in the course.
/// </param>
/// <param name="Task">What to do, as the reader sees it.</param>
/// <param name="IsReached">
/// A pure function of one exchange and of the checkpoints that were reached before it. It never asks how the reader did it.
/// </param>
public sealed record Checkpoint(string Id, string Task, Func<Exchange, Progress, bool> IsReached)
{
    /// <summary>A sentence or two for a reader who is stuck; it says what to think of, and not what to do.</summary>
    public required string Hint { get; init; }

    /// <summary>What to do, from any state of the reader's browser.</summary>
    public required string Solution { get; init; }
}
