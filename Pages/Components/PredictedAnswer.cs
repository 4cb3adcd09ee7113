namespace CookieTutorial.Pages.Components;

/// <summary>An answer that a reader may predict.</summary>
/// <param name="Text">What will happen, in a few words.</param>
/// <param name="Shows">
/// What the live page shows when it does happen, in its output, its header lines or its jar, and not before: a regular
/// expression that .NET and JavaScript read alike; it begins where a word begins.
/// <see langword="null"/> for what does not happen.
/// </param>
/// <param name="Why">Why it happens, or why people think that it does, in one or two sentences.</param>
public sealed record PredictedAnswer(string Text, string? Shows, string Why);
