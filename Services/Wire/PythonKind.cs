namespace CookieTutorial.Services.Wire;

/// <summary>What a piece of a header is to <c>SimpleCookie</c>.</summary>
public enum PythonKind
{
    /// <summary>A cookie.</summary>
    Cookie,

    /// <summary>An attribute of the cookie before it, such as <c>Path=/</c>.</summary>
    Attribute,

    /// <summary>A word that begins with <c>$</c>, before any cookie: it is passed over.</summary>
    PassedOver,
}
