namespace CookieTutorial.Services.UserAgent;

/// <summary>
/// Where the specifications stand. The successor of RFC 6265 is approved but has no number yet: when it has
/// one, look for 6265bis in the whole repository.
/// </summary>
public static class Specification
{
    /// <summary>The draft of the successor of RFC 6265bis.</summary>
    public static (string Name, string Url) LayeredCookies { get; } =
        ("Layered cookies", "https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-layered-cookies");

    /// <summary>The draft that defines <c>Partitioned</c>, which the others leave out.</summary>
    public static (string Name, string Url) PartitionedCookies { get; } =
        ("CHIPS draft", "https://datatracker.ietf.org/doc/html/draft-cutler-httpbis-partitioned-cookies");

    /// <summary>The expired draft that defines <c>Priority</c>.</summary>
    public static (string Name, string Url) CookiePriority { get; } =
        ("Priority draft", "https://datatracker.ietf.org/doc/html/draft-west-cookie-priority-00");

    /// <summary>A section of RFC 6265, HTTP State Management Mechanism (2011).</summary>
    public static (string Name, string Url) Rfc6265(string section) =>
        ($"RFC 6265, {section}", $"https://www.rfc-editor.org/rfc/rfc6265#section-{section}");

    /// <summary>A section of its approved successor, RFC 6265bis (draft -22).</summary>
    public static (string Name, string Url) Rfc6265bis(string section) =>
        ($"RFC 6265bis, {section}", $"https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis-22#section-{section}");
}
