using System.Buffers;
using System.Collections.Immutable;

namespace CookieTutorial.Services.UserAgent;

/// <summary>
/// A set-cookie-string, taken apart as RFC 6265bis (draft -22), section 5.6, says, or as a profile departs from it. The value of
/// a <c>Set-Cookie</c> header is one, and so is what a script assigns to <c>document.cookie</c>.
/// </summary>
public sealed class SetCookieString
{
    /// <summary>The most octets of a name and a value together (5.6 step 5).</summary>
    public const int LargestNameAndValue = 4096;

    /// <summary>The most octets of an attribute's value (5.6, step 6 of the attributes).</summary>
    public const int LargestAttributeValue = 1024;

    /// <summary>%x00-08 / %x0A-1F / %x7F: the control characters without the tab.</summary>
    private static readonly SearchValues<char> Controls = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Append(0x7F).Select(octet => (char)octet).Where(octet => octet != '\t')]);

    private SetCookieString(string name, string value) => (Name, Value) = (name, value);

    /// <summary>The cookie-name in octets; empty when there is none.</summary>
    public string Name { get; private set; }

    /// <summary>The cookie-value in octets.</summary>
    public string Value { get; private set; }

    /// <summary>The attributes in their order, those included that have no effect.</summary>
    public ImmutableArray<CookieAv> Attributes { get; private set; } = [];

    /// <summary>Why the whole string is ignored; <see langword="null"/> when it is not.</summary>
    public Reason? Refusal { get; private set; }

    /// <summary>The last <c>Domain</c>, as written; <see langword="null"/> without one.</summary>
    public string? Domain { get; private set; }

    /// <summary>The last <c>Path</c>, as written; <see langword="null"/> without one.</summary>
    public string? Path { get; private set; }

    /// <summary>The seconds of the <c>Max-Age</c> that counts.</summary>
    public long? MaxAge { get; private set; }

    /// <summary>The moment of the <c>Expires</c> that counts, without the cap of 5.5.</summary>
    public DateTimeOffset? Expires { get; private set; }

    /// <summary>Whether <c>Secure</c> is there.</summary>
    public bool Secure { get; private set; }

    /// <summary>Whether <c>HttpOnly</c> is there.</summary>
    public bool HttpOnly { get; private set; }

    /// <summary>Whether <c>Partitioned</c> is there.</summary>
    public bool Partitioned { get; private set; }

    /// <summary>What the last <c>SameSite</c> says.</summary>
    public SameSite SameSite { get; private set; }

    /// <summary>What the last <c>Priority</c> says.</summary>
    public Priority Priority { get; private set; } = Priority.Medium;

    /// <summary>Takes any octets apart.</summary>
    /// <param name="line">Octets (<see cref="Octets"/>). Of a text with other characters, the octets in UTF-8 are read.</param>
    /// <param name="profile">Whose rules apply.</param>
    public static SetCookieString Parse(string line, Profile profile)
    {
        if (line.AsSpan().ContainsAnyExceptInRange('\0', '\u00FF'))
        {
            line = Octets.FromText(line);
        }

        var rest = line.AsSpan();
        var pair = NextPart(ref rest);
        var equals = pair.IndexOf('=');
        var name = equals >= 0 ? Trim(pair[..equals]) : profile.Has(EngineRules.TextIsAName) ? Trim(pair) : [];
        var value = equals >= 0 || !profile.Has(EngineRules.TextIsAName) ? Trim(pair[(equals + 1)..]) : [];
        SetCookieString parsed = new(name.ToString(), value.ToString())
        {
            // 5.6 steps 1 and 5.
            Refusal = line.AsSpan().ContainsAny(Controls) ? Reasons.Control
                : name.Length + value.Length > LargestNameAndValue ? Reasons.TooLarge
                : profile.Has(EngineRules.TabIsRefused) && (name.Contains('\t') || value.Contains('\t')) ? Reasons.Tab
                : null,
        };

        if (line.Length > pair.Length)
        {
            parsed.ParseAttributes(rest, profile);
        }

        return parsed;
    }

    /// <summary>
    /// When the cookie would end if no lifetime were too long (5.7 step 6, without the limit of 5.5): <c>Max-Age</c> counts from
    /// <paramref name="now"/> and wins over <c>Expires</c>. <see langword="null"/> for a session cookie.
    /// </summary>
    public DateTimeOffset? ExpiryTime(DateTimeOffset now) => MaxAge switch
    {
        null => Expires,
        <= 0 => DateTimeOffset.MinValue,
        { } seconds => seconds < (DateTimeOffset.MaxValue - now).Ticks / TimeSpan.TicksPerSecond
            ? now.AddTicks(seconds * TimeSpan.TicksPerSecond)
            : DateTimeOffset.MaxValue,
    };

    private void ParseAttributes(ReadOnlySpan<char> rest, Profile profile)
    {
        var attributes = ImmutableArray.CreateBuilder<CookieAv>(rest.Count(';') + 1);
        Span<int> lastOf = stackalloc int[(int)AttributeKind.Priority + 1];
        lastOf.Fill(-1);
        while (!rest.IsEmpty)
        {
            var part = NextPart(ref rest);
            var equals = part.IndexOf('=');
            var name = Trim(equals < 0 ? part : part[..equals]);
            var value = equals < 0 ? [] : Trim(part[(equals + 1)..]);
            if (name.IsEmpty && value.IsEmpty)
            {
                continue;
            }

            if (Refusal is null && profile.Has(EngineRules.TabIsRefused) && (name.Contains('\t') || value.Contains('\t')))
            {
                Refusal = Reasons.Tab;
            }

            var kind = CookieAv.KindOf(name);
            CookieAv attribute = new(CookieAv.NameOf(name, kind), value is "/" ? "/" : value.ToString(), kind, null);
            var (ignored, overrides) = IsTooLong(kind, value, profile)
                ? (Reasons.AttributeTooLong, false)
                : Process(kind, attribute.Value, profile);
            if (overrides)
            {
                if (lastOf[(int)kind] is >= 0 and var last)
                {
                    attributes[last] = attributes[last] with { Ignored = attributes[last].Ignored ?? Reasons.Overridden };
                }

                lastOf[(int)kind] = attributes.Count;
            }

            attributes.Add(attribute with { Ignored = ignored });
        }

        if (MaxAge is not null && lastOf[(int)AttributeKind.Expires] is >= 0 and var expires)
        {
            attributes[expires] = attributes[expires] with { Ignored = attributes[expires].Ignored ?? Reasons.MaxAgeWins };
        }

        Attributes = attributes.DrainToImmutable();
    }

    private static bool IsTooLong(AttributeKind kind, ReadOnlySpan<char> value, Profile profile) =>
        value.Length > LargestAttributeValue
        && !(kind is AttributeKind.Secure or AttributeKind.HttpOnly or AttributeKind.Partitioned or AttributeKind.SameSite
            && profile.Has(EngineRules.FlagsAreNotMeasured));

    /// <summary>
    /// 5.6.1 to 5.6.7: why the attribute has no effect, if it has none, and whether it takes that of an earlier one.
    /// </summary>
    private (Reason? Ignored, bool Overrides) Process(AttributeKind kind, string value, Profile profile)
    {
        switch (kind)
        {
            case AttributeKind.Expires:
                var date = profile.ParseDate(value);
                var resets = date is not null || profile.Has(EngineRules.UnreadableExpiryResets);
                Expires = resets ? date : Expires;
                return (date is null ? Reasons.NoDate : null, resets);
            case AttributeKind.MaxAge:
                var seconds = UserAgent.MaxAge.Parse(value, profile);
                resets = seconds is not null || profile.Has(EngineRules.UnreadableExpiryResets);
                MaxAge = resets ? seconds : MaxAge;
                return (seconds is null ? Reasons.NoSeconds : null, resets);
            case AttributeKind.Domain:
                Domain = value;
                return (null, true);
            case AttributeKind.Path:
                Path = value;
                return (null, true);
            case AttributeKind.Secure:
                Secure = true;
                return (null, true);
            case AttributeKind.HttpOnly:
                HttpOnly = true;
                return (null, true);
            case AttributeKind.Partitioned:
                Partitioned = true;
                return (null, true);
            case AttributeKind.SameSite:
                SameSite = SameSiteOf(value);
                return (SameSite == SameSite.Default ? Reasons.NoSameSite : null, true);
            case AttributeKind.Priority when profile.Limits is { HasPriorities: true }:
                Priority = Is(value, "Low") ? Priority.Low : Is(value, "High") ? Priority.High : Priority.Medium;
                return (null, true);
            default:
                return (Reasons.Unknown, false);
        }
    }

    /// <summary>5.6.7, steps 1 to 4.</summary>
    private static SameSite SameSiteOf(string value) =>
        Is(value, "None") ? SameSite.None
        : Is(value, "Strict") ? SameSite.Strict
        : Is(value, "Lax") ? SameSite.Lax
        : SameSite.Default;

    private static bool Is(string value, string word) => value.Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Octets without spaces and tabs at their ends (WSP of RFC 5234).</summary>
    private static ReadOnlySpan<char> Trim(ReadOnlySpan<char> octets) => octets.Trim(" \t");

    /// <summary>What stands before the next semicolon; the rest is what stands behind it.</summary>
    private static ReadOnlySpan<char> NextPart(ref ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOf(';');
        var part = end < 0 ? rest : rest[..end];
        rest = end < 0 ? [] : rest[(end + 1)..];
        return part;
    }
}
