namespace CookieTutorial.Tests.Browser.Lines;

/// <summary>What asks for an address, or for the cookies of a page.</summary>
internal enum LineRequester
{
    /// <summary>A script of the page, by <c>fetch</c> with credentials.</summary>
    Fetch,

    /// <summary>The reader, who types the address.</summary>
    Reader,

    /// <summary>A link of the page.</summary>
    Link,

    /// <summary>A form of the page, with the method POST.</summary>
    Form,

    /// <summary>A frame of the page.</summary>
    Frame,

    /// <summary>A script of the page, by <c>document.cookie</c>: it reads, and then writes the lines.</summary>
    Script,

    /// <summary>The same of a script in the frame.</summary>
    FrameScript,
}
