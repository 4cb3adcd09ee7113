namespace CookieTutorial.Pages.Chapters.UnderTheHood;

/// <summary>What becomes of a piece of a header in <c>SimpleCookie</c> of Python.</summary>
public enum PythonFate
{
    /// <summary>It is in the set of cookies.</summary>
    Kept,

    /// <summary>A later cookie of its name took its place.</summary>
    Lost,

    /// <summary>It is taken for an attribute of the cookie before it, or of the header.</summary>
    Attribute,

    /// <summary>It belongs to a value that began in an earlier pair.</summary>
    Within,

    /// <summary>The parser had stopped before it.</summary>
    NotRead,

    /// <summary>No cookie of the header is kept.</summary>
    Void,
}
