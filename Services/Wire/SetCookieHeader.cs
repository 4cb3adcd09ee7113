using System.Collections.Immutable;
using System.Text;

namespace CookieTutorial.Services.Wire;

/// <summary>The value of one <c>Set-Cookie</c> header, taken apart (RFC 6265, section 5.2).</summary>
/// <param name="Cookie">The cookie that it stores or deletes.</param>
/// <param name="Attributes">Its attributes in their order, as written.</param>
public sealed record SetCookieHeader(CookiePair Cookie, ImmutableArray<CookieAttribute> Attributes)
{
    /// <summary>The most octets of an attribute's value that browsers take (RFC 6265bis (draft -22), section 5.6).</summary>
    public const int LargestAttributeValue = 1024;

    /// <summary>The longest lifetime that browsers grant: 400 days (RFC 6265bis (draft -22), section 5.5).</summary>
    public static readonly TimeSpan LongestLifetime = TimeSpan.FromDays(400);

    /// <summary>Takes any text apart; what a browser would make of a malformed one is not judged here.</summary>
    public static SetCookieHeader Parse(string value)
    {
        var pair = value.AsSpan(0, value.IndexOf(';', StringComparison.Ordinal) is >= 0 and var first ? first : value.Length);
        var attributes = ImmutableArray.CreateBuilder<CookieAttribute>();
        foreach (var text in value.AsSpan(pair.Length).Split(';'))
        {
            var attribute = value.AsSpan(pair.Length)[text];
            if (!HeaderText.Trim(attribute).IsEmpty)
            {
                attributes.Add(CookieAttribute.Parse(attribute));
            }
        }

        return new(CookiePair.Parse(pair), attributes.DrainToImmutable());
    }

    /// <summary>Whether an attribute's value is so long that the attribute is ignored.</summary>
    public static bool IsTooLong(CookieAttribute attribute) =>
        attribute.Value is { } value && Encoding.UTF8.GetByteCount(value) > LargestAttributeValue;

    /// <summary>
    /// When the cookie ends: <c>Max-Age</c> counts from <paramref name="answeredAt"/> and wins over <c>Expires</c>
    /// (RFC 6265, section 5.3, step 3). <see langword="null"/> for a session cookie.
    /// </summary>
    public DateTimeOffset? ExpiryTime(DateTimeOffset answeredAt)
    {
        if (DeltaSeconds.Parse(ValueOf("max-age")) is { } seconds)
        {
            var secondsToTheEndOfTime = (DateTimeOffset.MaxValue - answeredAt).Ticks / TimeSpan.TicksPerSecond;
            return seconds <= 0
                ? DateTimeOffset.MinValue
                : answeredAt + TimeSpan.FromSeconds(Math.Min(seconds, secondsToTheEndOfTime));
        }

        return CookieDate.Parse(ValueOf("expires"));
    }

    /// <summary>
    /// Whether a browser that receives this at <paramref name="answeredAt"/> deletes the cookie instead of storing it.
    /// </summary>
    public bool Deletes(DateTimeOffset answeredAt) => ExpiryTime(answeredAt) <= answeredAt;

    /// <summary>Whether the cookie has an attribute of this name that is not ignored.</summary>
    public bool Has(string name) => Last(name) is not null;

    /// <summary>The value of an attribute; empty when it has none, or the attribute is missing or ignored.</summary>
    public string ValueOf(string name) => Last(name)?.Value ?? "";

    /// <summary>The attribute that counts: of two with one name it is the last (RFC 6265, section 5.3).</summary>
    public CookieAttribute? Last(string name)
    {
        for (var index = Attributes.Length - 1; index >= 0; index--)
        {
            if (Attributes[index].Is(name) && !IsTooLong(Attributes[index]))
            {
                return Attributes[index];
            }
        }

        return null;
    }
}
