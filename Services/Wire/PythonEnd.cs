namespace CookieTutorial.Services.Wire;

/// <summary>How <c>SimpleCookie</c> comes to the end of a header.</summary>
public enum PythonEnd
{
    /// <summary>It read all of it.</summary>
    Whole,

    /// <summary>It came to a place where no pair begins, and keeps the pairs before it.</summary>
    Stopped,

    /// <summary>It came to a pair that makes the header void: no cookie is kept, and no error is raised.</summary>
    Void,

    /// <summary>It raises <c>CookieError</c>, because it cannot keep a name.</summary>
    Raised,
}
