namespace CookieTutorial.Services.Evidence;

/// <summary>A test that proves a claim.</summary>
/// <param name="Name">The full name of the test method.</param>
/// <param name="Source">Its file, relative to the repository's root, with forward slashes.</param>
public sealed record ClaimTest(string Name, string Source);
