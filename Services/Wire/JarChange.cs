namespace CookieTutorial.Services.Wire;

/// <summary>What an answer does to a cookie, as far as the server can tell.</summary>
public enum JarChange
{
    /// <summary>The browser sent it, and the answer leaves it alone.</summary>
    None,

    /// <summary>The answer sets a cookie that did not come along.</summary>
    New,

    /// <summary>The answer gives it another value.</summary>
    Changed,

    /// <summary>The answer sets it again with the value that it had: its lifetime begins anew.</summary>
    SetAgain,

    /// <summary>The answer deletes it.</summary>
    Gone,

    /// <summary>A deletion, but no cookie came along that it could delete.</summary>
    DeletesNothing,

    /// <summary>Browsers refuse the answer's line, and what they have stays as it is.</summary>
    Ignored,
}
