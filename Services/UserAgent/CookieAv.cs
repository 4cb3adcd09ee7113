namespace CookieTutorial.Services.UserAgent;

/// <summary>A cookie-av: one attribute of a set-cookie-string, as RFC 6265bis (draft -22), section 5.6, splits it.</summary>
/// <param name="Name">The attribute-name in octets, as written.</param>
/// <param name="Value">The attribute-value in octets; empty without an equals sign.</param>
/// <param name="Kind">Which attribute it is.</param>
/// <param name="Ignored">Why it has no effect; <see langword="null"/> when it has one.</param>
public readonly record struct CookieAv(string Name, string Value, AttributeKind Kind, Reason? Ignored)
{
    /// <summary>Which attribute a name means; its letter case has no meaning.</summary>
    public static AttributeKind KindOf(ReadOnlySpan<char> name) => name.Length switch
    {
        4 when Is(name, "path") => AttributeKind.Path,
        6 when Is(name, "secure") => AttributeKind.Secure,
        6 when Is(name, "domain") => AttributeKind.Domain,
        7 when Is(name, "expires") => AttributeKind.Expires,
        7 when Is(name, "max-age") => AttributeKind.MaxAge,
        8 when Is(name, "httponly") => AttributeKind.HttpOnly,
        8 when Is(name, "samesite") => AttributeKind.SameSite,
        8 when Is(name, "priority") => AttributeKind.Priority,
        11 when Is(name, "partitioned") => AttributeKind.Partitioned,
        _ => AttributeKind.Unknown,
    };

    /// <summary>A name as it is written; most servers write those that are known in one way, which need not be copied.</summary>
    internal static string NameOf(ReadOnlySpan<char> name, AttributeKind kind) => kind switch
    {
        AttributeKind.Path when name is "path" => "path",
        AttributeKind.MaxAge when name is "max-age" => "max-age",
        AttributeKind.Expires when name is "expires" => "expires",
        _ => name.ToString(),
    };

    /// <summary>As it is written, without white space round its parts.</summary>
    public override string ToString() => Value.Length == 0 ? Name : $"{Name}={Value}";

    private static bool Is(ReadOnlySpan<char> name, string other) => name.Equals(other, StringComparison.OrdinalIgnoreCase);
}
