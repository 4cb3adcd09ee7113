namespace CookieTutorial.Services.Wire;

/// <summary>A piece of a header as <c>SimpleCookie</c> takes it.</summary>
/// <param name="Kind">What it takes it for.</param>
/// <param name="Start">The index of its first character.</param>
/// <param name="Name">The name as it is written.</param>
/// <param name="Value">The value without its quotation marks; <see langword="null"/> where an attribute has none.</param>
public sealed record PythonItem(PythonKind Kind, int Start, string Name, string? Value);
