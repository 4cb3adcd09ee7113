using System.Collections.Immutable;
using Microsoft.AspNetCore.WebUtilities;

namespace CookieTutorial.Services.Wire;

/// <summary>
/// One request and its response, as far as cookies go: what the browser really sent and what the server really answers.
/// Header values are kept as they stand on the wire.
/// </summary>
public sealed record Exchange
{
    /// <summary>The request method, such as <c>GET</c> (RFC 9110, section 9).</summary>
    public required string Method { get; init; }

    /// <summary>The request target: path and query, still percent-encoded (RFC 9112, section 3.2).</summary>
    public required string Target { get; init; }

    /// <summary>The host that was asked, without its port; of a foreign proxy or program any text.</summary>
    public required string Host { get; init; }

    /// <summary>The protocol version, such as <c>HTTP/1.1</c>.</summary>
    public required string Protocol { get; init; }

    /// <summary>The values of the <c>Cookie</c> header lines, in their order. Browsers send one line or none.</summary>
    public required ImmutableArray<string> Cookie
    {
        get;
        init => (field, SentCookies) = (value, [.. value.SelectMany(line => CookieHeader.Parse(line))]);
    }

    /// <summary>All cookies that the browser sent, in their order.</summary>
    public ImmutableArray<CookiePair> SentCookies { get; private init; }

    /// <summary>The status code of the response, 100 to 599.</summary>
    public required int StatusCode { get; init; }

    /// <summary>The values of the <c>Set-Cookie</c> header lines, in their order.</summary>
    public required ImmutableArray<string> SetCookie
    {
        get;
        init => (field, SetCookieHeaders) = (value, [.. value.Select(SetCookieHeader.Parse)]);
    }

    /// <summary>The same lines taken apart.</summary>
    public ImmutableArray<SetCookieHeader> SetCookieHeaders { get; private init; }

    /// <summary>When the server answered: what an expiry is compared with.</summary>
    public required DateTimeOffset AnsweredAt { get; init; }

    /// <summary>The first line of the request (RFC 9112, section 3).</summary>
    public string RequestLine => $"{Method} {Target} {Protocol}";

    /// <summary>The first line of the response (RFC 9112, section 4).</summary>
    public string StatusLine => $"{Protocol} {StatusCode} {ReasonPhrases.GetReasonPhrase(StatusCode)}";

    /// <summary>The request target without its query.</summary>
    public string Path => Target.IndexOf('?', StringComparison.Ordinal) is >= 0 and var query ? Target[..query] : Target;

    /// <summary>The query with its question mark; empty when there is none.</summary>
    public string Query => Target[Path.Length..];

    /// <summary>The values of a cookie that the browser sent, in their order; the name's letter case matters.</summary>
    public IEnumerable<string> SentValues(string name) =>
        SentCookies.Where(cookie => cookie.Name == name).Select(cookie => cookie.Value);

    /// <summary>Whether the browser sent a cookie of this name.</summary>
    public bool Sent(string name) => SentValues(name).Any();

    /// <summary>Whether the answer stores a cookie of this name.</summary>
    public bool Sets(string name) => Changes(name).Any(header => !header.Deletes(AnsweredAt));

    /// <summary>Whether the answer deletes a cookie of this name.</summary>
    public bool Deletes(string name) => Changes(name).Any(header => header.Deletes(AnsweredAt));

    /// <summary>What the answer does to a cookie.</summary>
    public IEnumerable<SetCookieHeader> Changes(string name) =>
        SetCookieHeaders.Where(header => header.Cookie.Name == name);
}
