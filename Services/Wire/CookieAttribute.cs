namespace CookieTutorial.Services.Wire;

/// <summary>One attribute of a <c>Set-Cookie</c> header, such as <c>path=/</c> or <c>httponly</c>.</summary>
/// <param name="Name">The name as written; its letter case has no meaning.</param>
/// <param name="Value">The value as written, or <see langword="null"/> without an equals sign.</param>
public readonly record struct CookieAttribute(string Name, string? Value)
{
    /// <summary>Whether the attribute has this name.</summary>
    public bool Is(string name) => Name.Equals(name, StringComparison.OrdinalIgnoreCase);

    /// <summary>Splits at the first equals sign. Any text is accepted.</summary>
    public static CookieAttribute Parse(ReadOnlySpan<char> text)
    {
        var (name, value) = HeaderText.SplitAtEquals(text);
        return new(name, value);
    }
}
