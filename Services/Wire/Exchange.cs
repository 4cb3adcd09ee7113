using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using CookieTutorial.Services.UserAgent;
using Microsoft.AspNetCore.WebUtilities;

namespace CookieTutorial.Services.Wire;

/// <summary>
/// One request and its response, as far as cookies go: what the browser really sent and what the server really answers.
/// Header values are kept as they stand on the wire.
/// </summary>
public sealed record Exchange
{
    /// <summary>In place of a text that is no host: a name that nobody has (RFC 6761, section 6.4).</summary>
    private const string NoHost = "invalid";

    private (Exchange By, ImmutableArray<StorageDecision> All) _decided;

    /// <summary>The request method, such as <c>GET</c> (RFC 9110, section 9).</summary>
    public required string Method { get; init; }

    /// <summary>The request target: path and query, still percent-encoded (RFC 9112, section 3.2).</summary>
    public required string Target { get; init; }

    /// <summary>The host that was asked, without its port; of a foreign proxy or program any text.</summary>
    public required string Host { get; init; }

    /// <summary>Whether the request came over TLS.</summary>
    public required bool IsHttps { get; init; }

    /// <summary>The protocol version, such as <c>HTTP/1.1</c>.</summary>
    public required string Protocol { get; init; }

    /// <summary>The values of the <c>Cookie</c> header lines, in their order. Browsers send one line or none.</summary>
    public required ImmutableArray<string> Cookie
    {
        get;
        init => (field, SentCookies) = (
            value,
            value is [var line] ? CookieHeader.Parse(line) : [.. value.SelectMany(line => CookieHeader.Parse(line))]);
    }

    /// <summary>All cookies that the browser sent, in their order.</summary>
    public ImmutableArray<CookiePair> SentCookies { get; private init; }

    /// <summary>The status code of the response, 100 to 599.</summary>
    public required int StatusCode { get; init; }

    /// <summary>The values of the <c>Set-Cookie</c> header lines, in their order.</summary>
    public required ImmutableArray<string> SetCookie { get; init; }

    /// <summary>
    /// What the specification has a browser do with each of these lines, as far as a server can tell: it does not know what the
    /// browser has already, so each is received into an empty store.
    /// </summary>
    public ImmutableArray<StorageDecision> Decisions
    {
        get
        {
            // A copy that “with” has made has other facts.
            if (!ReferenceEquals(_decided.By, this))
            {
                _decided = (this, SetCookie.IsEmpty ? [] : ImmutableArray.CreateRange(SetCookie, Receive, Request));
            }

            return _decided.All;
        }
    }

    /// <summary>When the server answered: what an expiry is compared with.</summary>
    public required DateTimeOffset AnsweredAt { get; init; }

    /// <summary>The request as the rules of cookies see it.</summary>
    public CookieRequest Request => new()
    {
        Address = CookieAddress.Of(IsHttps, Host, Path) ?? CookieAddress.Of(IsHttps, NoHost, Path)!,
        Now = AnsweredAt,
        Method = Method,
    };

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
    public bool Sets(string name) => Changes(name).Any(change => !change.IsDeletion);

    /// <summary>Whether the answer deletes a cookie of this name.</summary>
    public bool Deletes(string name) => Changes(name).Any(change => change.IsDeletion);

    /// <summary>What the answer does to a cookie; a line that is refused does nothing.</summary>
    public IEnumerable<StorageDecision> Changes(string name) =>
        Decisions.Where(decision => decision.Line.Name == name && decision.Outcome != StorageOutcome.Refused);

    /// <summary>What the specification has a browser do with a line as if it stood in this answer.</summary>
    public StorageDecision Receive(string setCookie) => Receive(setCookie, Request);

    /// <summary>An exchange happened once, and is equal to itself alone.</summary>
    public bool Equals(Exchange? other) => ReferenceEquals(this, other);

    /// <inheritdoc />
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    private static StorageDecision Receive(string line, CookieRequest request) =>
        StorageModel.Receive(CookieStore.Empty, Octets.FromText(line), request, Profile.Standard);
}
