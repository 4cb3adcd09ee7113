using CookieTutorial.Services.Wire;

namespace CookieTutorial.Pages.Chapters.UnderTheHood;

/// <summary>What <c>SimpleCookie</c> of Python makes of a piece of one pair.</summary>
/// <param name="Fate">What becomes of it.</param>
/// <param name="Item">The piece; <see langword="null"/> where nothing of this pair was read as a piece of its own.</param>
public sealed record PythonPart(PythonFate Fate, PythonItem? Item);
