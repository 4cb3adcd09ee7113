namespace CookieTutorial.Services.Source;

/// <summary>What a stretch of source text is, for its colour.</summary>
public enum SourceSpanKind
{
    /// <summary>Names, operators, white space, text.</summary>
    Plain,

    /// <summary>A keyword of C#, or a directive or transition of Razor.</summary>
    Keyword,

    /// <summary>A string, character or number.</summary>
    Literal,

    /// <summary>A comment.</summary>
    Comment,

    /// <summary>A tag of HTML.</summary>
    Tag,
}

/// <summary>A stretch of source text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The text, unchanged.</param>
public readonly record struct SourceSpan(SourceSpanKind Kind, string Text);
