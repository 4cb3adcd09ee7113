namespace CookieTutorial.Services.Wire;

/// <summary>The two steps that reading <c>Cookie</c> and <c>Set-Cookie</c> have in common.</summary>
internal static class HeaderText
{
    /// <summary>
    /// Takes spaces and tabs off both ends, and no other white space: to a browser a name that begins with a no-break space is
    /// another name.
    /// </summary>
    public static ReadOnlySpan<char> Trim(ReadOnlySpan<char> text) => text.Trim(" \t");

    /// <summary>What stands before and after the first equals sign, trimmed; no value without such a sign.</summary>
    public static (string Name, string? Value) SplitAtEquals(ReadOnlySpan<char> text) =>
        text.IndexOf('=') is >= 0 and var equals
            ? (Trim(text[..equals]).ToString(), Trim(text[(equals + 1)..]).ToString())
            : (Trim(text).ToString(), null);
}
