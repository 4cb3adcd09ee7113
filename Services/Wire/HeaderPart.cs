namespace CookieTutorial.Services.Wire;

/// <summary>What a stretch of a header's text is; each kind has one colour on the whole site.</summary>
public enum HeaderPartKind
{
    /// <summary>Semicolons, equals signs and the spaces around them.</summary>
    Punctuation,

    /// <summary>A cookie's name.</summary>
    Name,

    /// <summary>A cookie's value.</summary>
    Value,

    /// <summary>An attribute of a <c>Set-Cookie</c> header, with its value.</summary>
    Attribute,

    /// <summary>The value of a cookie that is not the tutorial's. It carries no text: such a value is never shown.</summary>
    Withheld,
}

/// <summary>A stretch of a header's text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The text, byte for byte as in the header; empty for <see cref="HeaderPartKind.Withheld"/>.</param>
/// <param name="IsFolded">Whether a page shows it only when its reader asks for it.</param>
public readonly record struct HeaderPart(HeaderPartKind Kind, string Text, bool IsFolded = false);
