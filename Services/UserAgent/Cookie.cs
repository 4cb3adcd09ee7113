namespace CookieTutorial.Services.UserAgent;

/// <summary>A cookie in a user agent's store, with the fields of RFC 6265bis (draft -22), section 5.7.</summary>
public sealed record Cookie
{
    /// <summary>The name in octets; empty for a cookie without a name.</summary>
    public required string Name { get; init; }

    /// <summary>The value in octets, with its quotes if it has any.</summary>
    public required string Value { get; init; }

    /// <summary>The canonical domain, without a dot before it.</summary>
    public required string Domain { get; init; }

    /// <summary>Whether it goes to the host <see cref="Domain"/> alone and not to those below.</summary>
    public required bool HostOnly { get; init; }

    /// <summary>The path in octets; it begins with a slash.</summary>
    public required string Path { get; init; }

    /// <summary>When it ends; <see langword="null"/> for a session cookie, whose persistent-flag is false.</summary>
    public DateTimeOffset? Expiry { get; init; }

    /// <summary>When it was first set under its name, domain and path.</summary>
    public required DateTimeOffset CreationTime { get; init; }

    /// <summary>When it was last set or sent.</summary>
    public required DateTimeOffset LastAccessTime { get; init; }

    /// <summary>The secure-only-flag.</summary>
    public bool Secure { get; init; }

    /// <summary>The http-only-flag.</summary>
    public bool HttpOnly { get; init; }

    /// <summary>The same-site-flag.</summary>
    public SameSite SameSite { get; init; }

    /// <summary>Which cookies Chromium removes first.</summary>
    public Priority Priority { get; init; } = Priority.Medium;

    /// <summary>The site in whose pages alone it is seen (CHIPS draft); <see langword="null"/> for all.</summary>
    public SchemefulSite? PartitionKey { get; init; }

    /// <summary>
    /// Whether it would take the place of another (section 5.7 step 23; the partition is that of the CHIPS draft).
    /// </summary>
    public bool Replaces(Cookie other) =>
        Name == other.Name && Domain == other.Domain && HostOnly == other.HostOnly && Path == other.Path
        && PartitionKey == other.PartitionKey;

    /// <summary>As it stands in a <c>Cookie</c> header (section 5.8.3 step 6): without a name, the value alone.</summary>
    public override string ToString() => Name.Length == 0 ? Value : $"{Name}={Value}";
}
