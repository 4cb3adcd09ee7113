namespace CookieTutorial.Services.Course;

/// <summary>A chapter of the tutorial.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Summary">What it teaches, in one or two sentences.</param>
/// <param name="Demos">Its live pages, in the order in which a reader opens them.</param>
public sealed record Chapter(string Title, string Summary, IReadOnlyList<Demo> Demos);

/// <summary>A live page, whose handler is the lesson.</summary>
/// <param name="Address">Its path on this site.</param>
/// <param name="Title">What it shows, in a few words.</param>
/// <param name="Task">What the reader does there, in one or two sentences.</param>
public sealed record Demo(string Address, string Title, string Task);
