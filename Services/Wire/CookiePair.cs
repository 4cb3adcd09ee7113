namespace CookieTutorial.Services.Wire;

/// <summary>A cookie's name and value, as a header carries them.</summary>
/// <param name="Name">
/// The name; empty where the text has no equals sign, as RFC 6265bis (draft -22), section 5.6, reads it.
/// </param>
/// <param name="Value">The value, not decoded, with its quotes if it has any.</param>
public readonly record struct CookiePair(string Name, string Value)
{
    /// <summary>Splits at the first equals sign. Any text is accepted.</summary>
    public static CookiePair Parse(ReadOnlySpan<char> text) =>
        HeaderText.SplitAtEquals(text) is (var name, { } value) ? new(name, value) : new("", HeaderText.Trim(text).ToString());
}
